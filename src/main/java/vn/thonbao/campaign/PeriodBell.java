package vn.thonbao.campaign;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.thonbao.platform.schedule.Bell;

/** Opens periods also where nobody talks and nobody looks. */
@Component
class PeriodBell implements Bell {

    private final PeriodOpening opening;
    private final Clock clock;

    PeriodBell(PeriodOpening opening, Clock clock) {
        this.opening = opening;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mở kỳ";
    }

    /** Just after midnight first, when a day begins; then every hour, for a program that was down at midnight. */
    @Override
    public String times() {
        return "0 1 * * * ?";
    }

    @Override
    public void ring() {
        opening.openDue(clock.instant());
    }
}
