package vn.thonbao.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.difficulty.DifficultyDesk;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.platform.Settings;

/** The front door: where an agency stands now, and what moved since last week. */
@Component
public class SummaryDesk {

    private final Standings standings;
    private final Days days;
    private final DifficultyDesk difficulties;
    private final ZoneId zone;

    SummaryDesk(Standings standings, Days days, DifficultyDesk difficulties, Settings settings) {
        this.standings = standings;
        this.days = days;
        this.difficulties = difficulties;
        this.zone = settings.timezone();
    }

    @Transactional(readOnly = true)
    public Digest now(AgencyId agency, Instant now) {
        var today = LocalDate.ofInstant(now, zone);
        var before = days.weekBefore(agency, today);
        var open = difficulties.open(agency);
        return new Digest(
                agency,
                now,
                standings.of(agency, now).stream()
                        .map(s -> s.comparedWith(before.flatMap(b -> b.numbers().of(s))))
                        .toList(),
                before.map(Days.Noted::day),
                open.size(),
                (int) open.stream().filter(d -> d.overdue(today)).count());
    }

    /** Keeps the numbers of this day, if nobody did before. */
    @Transactional
    public void note(AgencyId agency, Instant now) {
        days.note(agency, LocalDate.ofInstant(now, zone), () -> Snapshot.of(standings.of(agency, now)));
    }
}
