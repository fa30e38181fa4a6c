package vn.thonbao.office.awards;

import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thonbao.award.Award;
import vn.thonbao.award.AwardDesk;
import vn.thonbao.office.Flash;
import vn.thonbao.office.Moments;
import vn.thonbao.office.SignedIn;
import vn.thonbao.office.Typed;

/** The list, to read, print or take into a table; and one proposal with what becomes of it. */
@Controller
class AwardsPage {

    private final AwardViews views;
    private final AwardDesk desk;
    private final Moments moments;

    AwardsPage(AwardViews views, AwardDesk desk, Moments moments) {
        this.views = views;
        this.desk = desk;
        this.moments = moments;
    }

    @GetMapping("/awards")
    String list(@AuthenticationPrincipal SignedIn me, @RequestParam Optional<Award.Status> status, Model model) {
        model.addAttribute("rows", views.rows(me.agency(), status));
        model.addAttribute("filters", views.filters(me.agency()));
        model.addAttribute("status", status.map(Award.Status::name).orElse(""));
        return "office/awards";
    }

    @GetMapping("/awards.csv")
    ResponseEntity<String> table(@AuthenticationPrincipal SignedIn me, @RequestParam Optional<Award.Status> status) {
        var name = ContentDisposition.attachment()
                .filename("de-nghi-khen-thuong.csv")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(AwardTable.of(views.rows(me.agency(), status)));
    }

    @GetMapping("/awards/{id}")
    String show(@AuthenticationPrincipal SignedIn me, @PathVariable long id, Model model) {
        model.addAttribute("award", views.one(me.agency(), id));
        model.addAttribute("longest", AwardDesk.LONGEST_REASON);
        return "office/award";
    }

    @PostMapping("/awards/{id}/decision")
    String decide(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam Award.Status status,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        views.found(me.agency(), id);
        var why = status == Award.Status.DECLINED ? Typed.lines(reason) : "";
        if (status == Award.Status.DECLINED && why.isBlank()) {
            Flash.problem(flash, "flash.awardReasonMissing");
        } else if (why.length() > AwardDesk.LONGEST_REASON) {
            Flash.problem(flash, "flash.awardReasonTooLong", AwardDesk.LONGEST_REASON);
            flash.addFlashAttribute("typed", why);
        } else {
            var done = desk.decide(me.agency(), id, status, why, me.author().id(), me.getDisplayName(), moments.now());
            Flash.done(flash, done ? "flash.award." + status.name() : "flash.doneBefore");
        }
        return "redirect:/awards/" + id;
    }
}
