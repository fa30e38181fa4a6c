package vn.thonbao.workbook;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.platform.schedule.Bell;

/** What privacy.md promises: a workbook that nobody agreed to is gone after a day, names and numbers included. */
@Component
class ForgetBell implements Bell {

    private final Uploads uploads;
    private final Clock clock;

    ForgetBell(Uploads uploads, Clock clock) {
        this.uploads = uploads;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "bảng Excel chờ ghi";
    }

    @Override
    public String times() {
        return "0 41 * * * ?";
    }

    @Override
    @Transactional
    public void ring() {
        uploads.forgetOld(clock.instant());
    }
}
