package vn.thonbao.office.demo;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thonbao.office.Flash;
import vn.thonbao.office.Moments;
import vn.thonbao.platform.clock.MovableClock;
import vn.thonbao.platform.schedule.Bells;

/** Moves the demo's time, so that a deadline can be seen coming. Exists in the demo only. */
@Controller
@ConditionalOnProperty(name = "thonbao.demo", havingValue = "true")
class DemoClock {

    private final MovableClock clock;
    private final Moments moments;
    private final Bells bells;

    DemoClock(MovableClock clock, Moments moments, Bells bells) {
        this.clock = clock;
        this.moments = moments;
        this.bells = bells;
    }

    /** @param by "PT1H", "P1D"; else {@code to}, a local date and time */
    @PostMapping("/demo/clock")
    String move(
            @RequestParam Optional<String> by, @RequestParam(defaultValue = "") String to, RedirectAttributes flash) {
        try {
            by.ifPresentOrElse(
                    step -> clock.moveBy(Duration.parse(step)),
                    () -> clock.moveTo(moments.instant(LocalDateTime.parse(to))));
            bells.ringNow();
            Flash.done(flash, "flash.clock", moments.full(moments.now()));
        } catch (DateTimeParseException unreadable) {
            Flash.problem(flash, "flash.clockUnreadable");
        }
        return "redirect:/";
    }
}
