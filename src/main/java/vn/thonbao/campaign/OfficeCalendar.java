package vn.thonbao.campaign;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.platform.Settings;
import vn.thonbao.platform.database.Memory;

/** The calendar of each agency: what its office has written down for a year, else what the law knows beforehand. */
@Component
public class OfficeCalendar {

    private final DaysOff daysOff;
    private final Memory memory;

    OfficeCalendar(DaysOff daysOff, Settings settings) {
        this.daysOff = daysOff;
        this.memory = new Memory(settings);
    }

    /** As they stand now: ask anew for each piece of work. */
    public WorkingDays workingDays(AgencyId agency) {
        return memory.of(List.of("days", agency), () -> {
            var years = written(agency); // read here and now: later the lines are needed where no statement may run
            return new WorkingDays(year -> years.getOrDefault(year, LegalDaysOff.of(year)));
        });
    }

    /** The lines of a year, in order. */
    public List<DayOff> year(AgencyId agency, int year) {
        return written(agency).getOrDefault(year, LegalDaysOff.of(year));
    }

    /** Whether the office has written down this year itself. */
    public boolean writtenDown(AgencyId agency, int year) {
        return written(agency).containsKey(year);
    }

    private Map<Integer, List<DayOff>> written(AgencyId agency) {
        return daysOff.findByAgencyIdOrderByDay(agency.value()).stream()
                .map(DaysOff.Row::dayOff)
                .collect(groupingBy(day -> day.date().getYear()));
    }

    /**
     * Replaces the whole year; with no line at all the proposal of the law holds again.
     *
     * @throws IllegalArgumentException if a day is of another year or stands there twice
     */
    @Transactional
    public void write(AgencyId agency, int year, List<DayOff> days) {
        var fitting = days.stream().map(DayOff::date).filter(d -> d.getYear() == year);
        if (fitting.distinct().count() != days.size()) {
            throw new IllegalArgumentException("a day is not of " + year + " or stands there twice");
        }
        memory.forget();
        daysOff.clear(agency.value(), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        days.forEach(d -> daysOff.save(new DaysOff.Row(null, agency.value(), d.date(), d.kind(), d.note())));
    }
}
