package vn.thonbao.office.campaigns;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.thonbao.campaign.DayOff;
import vn.thonbao.campaign.DayOff.Kind;

/** A line of the year as a browser sends it. */
record DayForm(String day, String kind, String note) {

    static final int LONGEST_NOTE = 100;

    static final DayForm EMPTY = new DayForm("", Kind.OFF.name(), "");

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** Keys of {@code messages_vi.properties} by field; empty if all can be taken. */
    Map<String, String> faults(int year) {
        var faults = new LinkedHashMap<String, String>();
        if (date().filter(d -> d.getYear() == year).isEmpty()) {
            faults.put("day", "calendar.fault.day");
        }
        if (kindOf().isEmpty()) {
            faults.put("kind", "calendar.fault.kind");
        } else if (kind.equals(Kind.WORKED.name())
                && date().filter(d -> !weekend(d)).isPresent()) {
            faults.put("kind", "calendar.fault.workedOnWeekday");
        } else if (kind.equals(Kind.INSTEAD.name())
                && date().filter(DayForm::weekend).isPresent()) {
            faults.put("kind", "calendar.fault.insteadOnWeekend");
        }
        if (note.isBlank() || note.strip().length() > LONGEST_NOTE) {
            faults.put("note", "calendar.fault.note");
        }
        return faults;
    }

    private static boolean weekend(LocalDate day) {
        return WEEKEND.contains(day.getDayOfWeek());
    }

    /** @throws java.util.NoSuchElementException if there are faults */
    DayOff line() {
        return new DayOff(date().orElseThrow(), kindOf().orElseThrow(), note.strip());
    }

    Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.parse(day.strip()));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<Kind> kindOf() {
        return Stream.of(Kind.values()).filter(k -> k.name().equals(kind)).findFirst();
    }
}
