package vn.thonbao.office.campaigns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.DayOff;
import vn.thonbao.campaign.OfficeCalendar;
import vn.thonbao.directory.AgencyId;

/** Changes single lines of a year. The first change makes the proposal of the law the office's own table. */
@Component
class YearLines {

    private final OfficeCalendar calendar;

    YearLines(OfficeCalendar calendar) {
        this.calendar = calendar;
    }

    /** @return false if the day stands there already */
    @Transactional
    public boolean add(AgencyId agency, DayOff line) {
        return !stands(agency, line.date()) && write(agency, line);
    }

    /** @return false if the day does not stand there */
    @Transactional
    public boolean alter(AgencyId agency, DayOff line) {
        return stands(agency, line.date()) && write(agency, line);
    }

    /**
     * A year that has lost its last line is what the law says again.
     *
     * @return false if the day does not stand there
     */
    @Transactional
    public boolean remove(AgencyId agency, LocalDate day) {
        if (!stands(agency, day)) {
            return false;
        }
        calendar.write(agency, day.getYear(), without(agency, day));
        return true;
    }

    @Transactional
    public void backToTheLaw(AgencyId agency, int year) {
        calendar.write(agency, year, List.of());
    }

    private List<DayOff> without(AgencyId agency, LocalDate day) {
        return calendar.year(agency, day.getYear()).stream()
                .filter(line -> !line.date().equals(day))
                .toList();
    }

    private boolean stands(AgencyId agency, LocalDate day) {
        return calendar.year(agency, day.getYear()).stream()
                .anyMatch(line -> line.date().equals(day));
    }

    private boolean write(AgencyId agency, DayOff line) {
        var lines = new ArrayList<>(without(agency, line.date()));
        lines.add(line);
        calendar.write(agency, line.date().getYear(), lines);
        return true;
    }
}
