package vn.thonbao.campaign;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.thonbao.platform.schedule.Bell;

/** Looks every minute whether a period begins: of the demo, too, whose clock may be moved at any time. */
@Component
class OpeningBell implements Bell {

    private final PeriodOpening opening;
    private final Clock clock;

    OpeningBell(PeriodOpening opening, Clock clock) {
        this.opening = opening;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mở kỳ";
    }

    @Override
    public String times() {
        return "20 * * * * ?";
    }

    @Override
    public void ring() {
        opening.openDue(clock.instant());
    }
}
