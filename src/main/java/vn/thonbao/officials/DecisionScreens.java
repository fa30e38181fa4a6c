package vn.thonbao.officials;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.directory.Person;
import vn.thonbao.intake.OfficialTalk.Scene;
import vn.thonbao.officials.DecisionOffer.Deed;
import vn.thonbao.officials.DecisionOffer.Seen;
import vn.thonbao.review.InReview;
import vn.thonbao.review.ReportInReview;
import vn.thonbao.submission.SubmissionDesk;
import vn.thonbao.submission.SubmissionId;
import vn.thonbao.submission.SubmissionStatus;

/** What a leader sees of the reports that wait for him, and the buttons under it. */
@Component
class DecisionScreens {

    /** What is said, and what each button under it means. */
    record Reply(String text, List<DecisionOffer> offers) {}

    /** Names that somebody still reads before he approves them all. */
    private static final int MOST_TOGETHER = 30;

    private static final int LONGEST_BUTTON = 20;

    private final InReview inReview;
    private final SubmissionDesk submissions;
    private final CampaignDesk campaigns;
    private final DecisionWords words;

    DecisionScreens(InReview inReview, SubmissionDesk submissions, CampaignDesk campaigns, DecisionWords words) {
        this.inReview = inReview;
        this.submissions = submissions;
        this.campaigns = campaigns;
        this.words = words;
    }

    /** Of all periods; who has waited longest comes first. */
    List<ReportInReview> waiting(Scene scene) {
        return inReview.waiting(scene.person().agency());
    }

    /** As it is now. @throws IllegalStateException if it is another agency's: no button of ours leads there */
    ReportInReview now(Seen seen, Person person) {
        var report = submissions.submission(seen.report());
        if (!report.agency().equals(person.agency())) {
            throw new IllegalStateException("a report of another agency");
        }
        return inReview.of(report);
    }

    boolean waits(SubmissionId report, Person person) {
        return now(new Seen(report, 0), person).report().status() == SubmissionStatus.SENT;
    }

    /** A single one is opened at once. */
    Reply list(Scene scene) {
        var reports = waiting(scene);
        if (reports.isEmpty()) {
            return new Reply(words.say("none", words.known(scene.person(), scene.now())), List.of());
        }
        if (reports.size() == 1) {
            return report(scene, reports.get(0), "");
        }
        var offers = new ArrayList<DecisionOffer>();
        var listed = reports.stream().limit(DecisionWords.MOST_LISTED).toList();
        for (int i = 0; i < listed.size(); i++) {
            offers.add(offer(scene, label(i, listed), Deed.OPEN, Seen.of(listed.get(i))));
        }
        var calm = calm(reports);
        if (calm.size() > 1) { // behind the others: a number that is typed means a line of the list
            offers.add(offer(scene, words.button("calm", "count", "" + calm.size()), Deed.SHOW_CALM));
        }
        return new Reply(words.list(reports, words.known(scene.person(), scene.now())), offers);
    }

    Reply next(Scene scene) {
        return waiting(scene).stream()
                .findFirst()
                .map(report -> report(scene, report, ""))
                .orElseGet(() -> list(scene));
    }

    private static String label(int index, List<ReportInReview> listed) {
        var name = listed.get(index).unit().name();
        var alone = listed.stream().filter(r -> r.unit().name().equals(name)).count() == 1;
        return alone && name.length() <= LONGEST_BUTTON ? name : "" + (index + 1);
    }

    private static List<ReportInReview> calm(List<ReportInReview> reports) {
        return reports.stream()
                .filter(ReportInReview::calm)
                .limit(MOST_TOGETHER)
                .toList();
    }

    /** Those in time, complete and without a mark: their names first, one tap for all of them after. */
    Reply calm(Scene scene) {
        var calm = calm(waiting(scene));
        if (calm.isEmpty()) {
            return list(scene);
        }
        var count = "" + calm.size();
        var all = new DecisionOffer.Meaning(
                Deed.APPROVE_ALL, calm.stream().map(Seen::of).toList(), scene.now());
        return new Reply(
                words.say(
                        "calm",
                        words.known(scene.person(), scene.now()),
                        "count",
                        count,
                        "names",
                        DecisionWords.names(calm)),
                List.of(
                        new DecisionOffer(words.button("approve_all", "count", count), Optional.of(all)),
                        offer(scene, words.button("not_now"), Deed.LIST)));
    }

    /** @param first a sentence before it; may be empty */
    Reply report(Scene scene, ReportInReview report, String first) {
        var known = words.known(scene.person(), report, scene.now());
        var text = new ArrayList<>(Stream.of(first, words.report(report, known))
                .filter(part -> !part.isEmpty())
                .toList());
        var offers = new ArrayList<DecisionOffer>();
        var seen = Seen.of(report);
        if (report.report().status() == SubmissionStatus.SENT) {
            offers.add(offer(scene, label("approve", report), Deed.APPROVE, seen));
        }
        if (mayReturn(report) && locked(scene, report)) {
            text.add(words.say("locked", known));
        } else if (mayReturn(report)) {
            offers.add(offer(scene, label("return", report), Deed.RETURN, seen));
        }
        offers.add(offer(scene, words.button("waiting"), Deed.LIST));
        return new Reply(String.join("\n", text), offers);
    }

    /** Sent back are figures, never stories: as on the page. */
    private static boolean mayReturn(ReportInReview report) {
        return report.report().status() == SubmissionStatus.SENT
                && !report.report().sent().isEmpty();
    }

    boolean locked(Scene scene, ReportInReview report) {
        return campaigns.locked(report.period().id(), report.unit().id(), scene.now());
    }

    /** After a decision: how many still wait, and the way to the next. Nothing is opened by itself, for a finger may tap twice. */
    Reply afterwards(Scene scene, String done, DecisionOffer... more) {
        var known = words.known(scene.person(), scene.now());
        var rest = waiting(scene).size();
        var offers = new ArrayList<DecisionOffer>();
        if (rest > 0) {
            offers.add(offer(scene, words.button("next_report"), Deed.NEXT));
        }
        offers.addAll(List.of(more));
        return new Reply(
                done + "\n" + (rest == 0 ? words.say("none", known) : words.say("rest", known, "count", "" + rest)),
                offers);
    }

    /** Where a tap comes as its words alone, they have to say which report they decide on. */
    String label(String button, ReportInReview report) {
        var name = report.unit().name()
                + (inReview.anotherWaits(report)
                        ? " · " + report.campaign().shortTitle() + " · "
                                + report.period().label()
                        : "");
        return button.isEmpty() ? name : words.button(button) + " " + name;
    }

    static DecisionOffer offer(Scene scene, String label, Deed deed, Seen... reports) {
        return DecisionOffer.of(label, deed, scene.now(), reports);
    }
}
