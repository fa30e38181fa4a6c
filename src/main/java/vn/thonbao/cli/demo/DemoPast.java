package vn.thonbao.cli.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.campaign.ReportingPeriod;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.intake.FigureAnswers;
import vn.thonbao.intake.Items;
import vn.thonbao.platform.Settings;
import vn.thonbao.review.ReviewDesk;
import vn.thonbao.review.ReviewOutcome;
import vn.thonbao.submission.Author;
import vn.thonbao.submission.FigureAnswer;
import vn.thonbao.submission.SubmissionDesk;
import vn.thonbao.submission.SubmitOutcome;
import vn.thonbao.understanding.Reading;
import vn.thonbao.understanding.Understanding;

/** Last year's reports of phường An Hải, keyed by the office and approved: previous values, doubts and comparisons rest on them. */
@Component
class DemoPast {

    private static final LocalDate REPORTED = LocalDate.of(2024, 12, 5);

    private final CampaignDesk campaigns;
    private final SubmissionDesk submissions;
    private final ReviewDesk reviews;
    private final Understanding understanding;
    private final Settings settings;

    DemoPast(
            CampaignDesk campaigns,
            SubmissionDesk submissions,
            ReviewDesk reviews,
            Understanding understanding,
            Settings settings) {
        this.campaigns = campaigns;
        this.submissions = submissions;
        this.reviews = reviews;
        this.understanding = understanding;
        this.settings = settings;
    }

    /** Joins the caller's transaction. */
    void write(DemoCommune.Built commune) {
        var period = campaigns.history(commune.campaigns().get(0)).get(0);
        var at = DemoCommune.noon(REPORTED, settings);
        for (var row : DemoUnits.read(commune.place()).rows()) {
            write(period, commune.unit(row.code()), row, commune.officer(), at);
        }
    }

    private void write(
            ReportingPeriod period, ReportingUnit unit, DemoUnits.Row row, Author.Officer officer, Instant at) {
        for (Indicator indicator : campaigns.owedBy(period.campaign(), unit)) {
            var words = row.lastYear().get(indicator.code());
            if (words != null) {
                var figure = figure(indicator, row.wholes(), words);
                submissions.enter(period.id(), unit, indicator.id(), figure, words, OptionalLong.empty(), officer, at);
            }
        }
        if (!(submissions.submit(period.id(), unit, officer, at) instanceof SubmitOutcome.Received received)
                || !(reviews.approve(received.id(), received.revision(), officer, at)
                        instanceof ReviewOutcome.Approved)) {
            throw new IllegalStateException("last year's report of " + unit.name() + " was refused");
        }
    }

    private FigureAnswer figure(Indicator indicator, Map<String, java.math.BigDecimal> wholes, String words) {
        var field =
                Items.of(indicator, wholes, Optional.empty(), Optional.empty()).field();
        if (understanding.read(words, field) instanceof Reading.Accept accept) {
            return FigureAnswers.kept(accept.value()).orElseThrow();
        }
        throw new IllegalStateException("demo units: \"" + words + "\" is no figure for " + indicator.code());
    }
}
