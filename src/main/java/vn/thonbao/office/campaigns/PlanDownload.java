package vn.thonbao.office.campaigns;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thonbao.campaign.PlanSheet;
import vn.thonbao.campaign.PlanVersions;
import vn.thonbao.office.Moments;
import vn.thonbao.office.Scopes;
import vn.thonbao.office.SignedIn;
import vn.thonbao.office.Words;

/** "Tải tệp cho nơi khác": what runs now as a campaign's file, for another commune to take in ("Nhận tệp đợt báo cáo"). */
@Controller
class PlanDownload {

    private static final MediaType YAML = new MediaType("application", "yaml", StandardCharsets.UTF_8);

    private final Scopes scopes;
    private final PlanVersions plans;
    private final Moments moments;
    private final Words words;

    PlanDownload(Scopes scopes, PlanVersions plans, Moments moments, Words words) {
        this.scopes = scopes;
        this.plans = plans;
        this.moments = moments;
        this.words = words;
    }

    /** Without the list of units, their own targets and deadlines, and figures: these are nobody else's. */
    @GetMapping("/campaigns/{campaign}/file")
    ResponseEntity<String> file(@AuthenticationPrincipal SignedIn me, @PathVariable long campaign) {
        var shown = scopes.campaign(me.agency(), campaign);
        var plan = plans.asItRuns(shown);
        var told = words.text("plan.fileOf", shown.shortTitle(), moments.full(moments.now()));
        return ResponseEntity.ok()
                .contentType(YAML)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(shown.code() + ".yaml", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body("# " + told.replaceAll("\\v", " ") + "\n"
                        + (plan.givesSingly() ? "# " + words.text("plan.fileNames") + "\n" : "")
                        + PlanSheet.of(plan).written().text());
    }
}
