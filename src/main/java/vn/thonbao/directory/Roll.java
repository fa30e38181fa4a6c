package vn.thonbao.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.platform.database.Moments;

/** The agency's units as a list that is kept: those of the past and the future too. */
@Component
@Transactional(readOnly = true)
public class Roll {
    private final Directory directory;
    private final ReportingUnits units;
    private final JdbcClient sql;
    private final Moments moments;
    private final ApplicationEventPublisher events;

    Roll(Directory directory, ReportingUnits units, JdbcClient sql, Moments moments, ApplicationEventPublisher events) {
        this.directory = directory;
        this.units = units;
        this.sql = sql;
        this.moments = moments;
        this.events = events;
    }

    /** By code, on whatever days they exist. */
    public List<ReportingUnit> everybody(AgencyId agency) {
        return units.findByAgencyIdOrderByCode(agency.value()).stream()
                .map(UnitRow::unit)
                .toList();
    }

    /** @param to its last day; absent = there is none */
    @Transactional
    public void change(UnitId unit, String name, LocalDate from, Optional<LocalDate> to) {
        directory.forget();
        sql.sql("UPDATE reporting_unit SET name = ?, valid_from = ?, valid_to = ? WHERE id = ?")
                .params(name, moments.parameter(from))
                .param(day(to))
                .param(unit.value())
                .update();
        events.publishEvent(new UnitsChanged(List.of(unit), List.of()));
    }

    private @Nullable Object day(Optional<LocalDate> day) {
        return day.map(moments::parameter).orElse(null);
    }
}
