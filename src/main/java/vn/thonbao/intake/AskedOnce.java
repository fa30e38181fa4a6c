package vn.thonbao.intake;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.campaign.IndicatorId;
import vn.thonbao.conversation.Facts;
import vn.thonbao.platform.Settings;
import vn.thonbao.review.ReviewDesk;
import vn.thonbao.submission.Figure;
import vn.thonbao.submission.SheetDesk;
import vn.thonbao.submission.Submission;
import vn.thonbao.submission.SubmissionDesk;
import vn.thonbao.submission.SubmissionStatus;

/**
 * A figure that two campaigns want of one unit for the same days is told once: what was sent in the one is offered in the other with
 * its source, and what is changed in the one is offered for the other too. Where the definition, the unit or a single day differs it
 * is another figure, and asked for.
 */
@Component
class AskedOnce {

    private final CampaignDesk campaigns;
    private final SubmissionDesk submissions;
    private final SheetDesk sheets;
    private final ReviewDesk reviews;
    private final ZoneId zone;

    AskedOnce(
            CampaignDesk campaigns,
            SubmissionDesk submissions,
            SheetDesk sheets,
            ReviewDesk reviews,
            Settings settings) {
        this.campaigns = campaigns;
        this.submissions = submissions;
        this.sheets = sheets;
        this.reviews = reviews;
        this.zone = settings.timezone();
    }

    /** By item. Costs nothing where no other campaign covers the same days. @param all what the person's units owe now */
    Map<String, Facts.Held> held(Duties.Duty duty, List<Duties.Duty> all) {
        var held = new LinkedHashMap<String, Facts.Held>();
        all.stream().filter(other -> sameDaysElsewhere(duty, other)).forEach(other -> offer(duty, other, held));
        return held;
    }

    /** By item. What other campaigns hold of it that can still be changed; of different figures the first, with all who hold it. */
    Map<String, Facts.Elsewhere> elsewhere(Duties.Duty duty, List<Duties.Duty> all, Instant now) {
        var held = new LinkedHashMap<String, Facts.Elsewhere>();
        for (var other : open(duty, all, now)) {
            var there = submissions.find(other.period().id(), other.unit().id());
            if (there.isEmpty()) {
                continue;
            }
            var title = campaigns.campaign(other.period().campaign()).shortTitle();
            var sentHere =
                    submissions.sentFigures(duty.period().id(), duty.unit().id());
            for (var mine : campaigns.owedBy(duty.period(), duty.unit())) {
                var sent = Optional.ofNullable(sentHere.get(mine.id())).map(FigureAnswers::said);
                same(mine, other, there.get())
                        .map(FigureAnswers::said)
                        .ifPresent(figure ->
                                held.merge(mine.code(), new Facts.Elsewhere(figure, title, sent), AskedOnce::together));
            }
        }
        return held;
    }

    private static Facts.Elsewhere together(Facts.Elsewhere one, Facts.Elsewhere other) {
        return one.there().value().equals(other.there().value())
                ? new Facts.Elsewhere(one.there(), one.campaign() + ", " + other.campaign(), one.sentHere())
                : one;
    }

    /**
     * Those of the same unit and days in which its head may still change figures, unless they wait for a yes to a sheet, or were sent
     * and lack by now what a new version asks: then nothing can be sent from here.
     */
    List<Duties.Duty> open(Duties.Duty duty, List<Duties.Duty> all, Instant now) {
        return all.stream()
                .filter(other -> sameDaysElsewhere(duty, other) && !other.locked(now))
                .filter(other -> submissions
                        .find(other.period().id(), other.unit().id())
                        .filter(report -> cannotFollow(other, report))
                        .isEmpty())
                .toList();
    }

    private boolean cannotFollow(Duties.Duty other, Submission report) {
        return sheets.waiting(report).isPresent()
                || report.status() != SubmissionStatus.DRAFT
                        && campaigns.owedBy(other.period(), other.unit()).stream()
                                .anyMatch(item -> !report.figures().containsKey(item.id()));
    }

    /** What the other report holds for the same item, sent or not. */
    Optional<Figure> same(Indicator mine, Duties.Duty other, Submission report) {
        return campaigns.owedBy(other.period(), other.unit()).stream()
                .filter(mine::asksTheSameAs)
                .findFirst()
                .flatMap(theirs -> Optional.ofNullable(report.figures().get(theirs.id())));
    }

    private static boolean sameDaysElsewhere(Duties.Duty duty, Duties.Duty other) {
        return other.unit().equals(duty.unit())
                && !other.period().campaign().equals(duty.period().campaign())
                && other.period().from().equals(duty.period().from())
                && other.period().to().equals(duty.period().to())
                && !other.period().registration()
                && !duty.period().registration();
    }

    /** What the office has sent back as wrong is not told a second time. */
    private Set<IndicatorId> doubted(Duties.Duty other) {
        return submissions
                .find(other.period().id(), other.unit().id())
                .filter(s -> s.status() == SubmissionStatus.RETURNED)
                .map(s -> reviews.openComments(s.id()).keySet())
                .orElse(Set.of());
    }

    private void offer(Duties.Duty duty, Duties.Duty other, Map<String, Facts.Held> held) {
        var sent = submissions.sentFigures(other.period().id(), duty.unit().id());
        var doubted = doubted(other);
        var theirs = campaigns.owedBy(other.period(), duty.unit()).stream()
                .filter(i -> sent.containsKey(i.id()) && !doubted.contains(i.id()))
                .toList();
        var title = campaigns.campaign(other.period().campaign()).shortTitle();
        for (var mine : campaigns.owedBy(duty.period(), duty.unit())) {
            theirs.stream()
                    .filter(mine::asksTheSameAs)
                    .findFirst()
                    .map(i -> sent.get(i.id()))
                    .ifPresent(figure -> {
                        var day = Words.day(figure.at(), zone);
                        held.putIfAbsent(mine.code(), new Facts.Held(FigureAnswers.said(figure), title, day));
                    });
        }
    }
}
