package vn.thonbao.officials;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thonbao.intake.OfficialTalk.Scene;
import vn.thonbao.officials.DecisionOffer.Deed;
import vn.thonbao.officials.DecisionOffer.Meaning;
import vn.thonbao.officials.DecisionOffer.Seen;
import vn.thonbao.officials.DecisionScreens.Reply;
import vn.thonbao.review.ReportInReview;
import vn.thonbao.review.ReviewDesk;
import vn.thonbao.review.ReviewDesk.Place;
import vn.thonbao.review.ReviewOutcome;
import vn.thonbao.submission.Author;
import vn.thonbao.submission.SubmissionStatus;

/** Carries out what a leader tapped, as the pages of the office do: by {@link ReviewDesk}, on the very sending that was shown. */
@Component
class Verdicts {

    private final ReviewDesk reviews;
    private final DecisionScreens screens;
    private final DecisionWords words;

    Verdicts(ReviewDesk reviews, DecisionScreens screens, DecisionWords words) {
        this.reviews = reviews;
        this.screens = screens;
        this.words = words;
    }

    Reply approve(Scene scene, Meaning meaning, Author.Officer by) {
        var seen = meaning.report();
        var report = screens.now(seen, scene.person());
        if (meaning.isOld(scene.now())) {
            return screens.report(scene, report, words.say("old", words.known(scene.person(), scene.now())));
        }
        var known = words.known(scene.person(), report, scene.now());
        return reviews.approve(seen.report(), seen.revision(), by, Place.CHAT, scene.now())
                        instanceof ReviewOutcome.Approved
                ? screens.afterwards(
                        scene,
                        words.say("approved", known, "by", by.name()),
                        DecisionScreens.offer(scene, screens.label("reopen", report), Deed.REOPEN, seen))
                : changed(scene, seen);
    }

    /** Each as it was shown in the list; what has changed since is left out and named. */
    Reply approveAll(Scene scene, Meaning meaning, Author.Officer by) {
        if (meaning.isOld(scene.now())) {
            return screens.calm(scene);
        }
        var approved = new ArrayList<ReportInReview>();
        var left = new ArrayList<ReportInReview>();
        for (var seen : meaning.reports()) {
            var report = screens.now(seen, scene.person());
            var outcome = reviews.approve(seen.report(), seen.revision(), by, Place.CHAT, scene.now());
            (outcome instanceof ReviewOutcome.Approved ? approved : left).add(report);
        }
        var known = words.known(scene.person(), scene.now());
        var done = Stream.concat(
                        Stream.of(approved)
                                .filter(all -> !all.isEmpty())
                                .map(all -> words.say(
                                        "approved_all",
                                        known,
                                        "count",
                                        "" + all.size(),
                                        "by",
                                        by.name(),
                                        "names",
                                        DecisionWords.names(all))),
                        Stream.of(left)
                                .filter(all -> !all.isEmpty())
                                .map(all -> words.say("not_approved", known, "names", DecisionWords.names(all))))
                .toList();
        return screens.afterwards(scene, String.join("\n", done));
    }

    /** Nothing is sent back without a reason: the ready ones are those that fit what was marked. */
    Reply askWhy(Scene scene, Meaning meaning) {
        var report = screens.now(meaning.report(), scene.person());
        if (!stillWaits(report, meaning.report()) || screens.locked(scene, report)) {
            return changed(scene, meaning.report());
        }
        var items = ReturnReason.meant(report);
        var known = words.known(scene.person(), report, scene.now());
        var sent = report.lines().stream().filter(ReturnReason::wasSent).findFirst();
        return new Reply(
                words.say(
                        "why",
                        known,
                        "scope",
                        words.say(scope(report, items), known, "count", "" + items.size()),
                        "example",
                        sent.map(line -> line.indicator().number()).orElse("")),
                Stream.concat(
                                reasons(report, items).map(name -> because(scene, report, name, Deed.RETURN_BECAUSE)),
                                Stream.of(DecisionScreens.offer(
                                        scene, words.button("not_now"), Deed.LEAVE_RETURN, meaning.report())))
                        .toList());
    }

    private static String scope(ReportInReview report, List<ReportInReview.Line> items) {
        if (items.isEmpty()) {
            return "scope_none";
        }
        return report.doubtful().isEmpty() ? "scope_all" : "scope_marked";
    }

    /** A ready reason: one tap, and the button says of which report. */
    private DecisionOffer because(Scene scene, ReportInReview report, String name, Deed deed) {
        var offer = DecisionScreens.offer(
                scene, words.button(name) + " · " + screens.label("", report), deed, Seen.of(report));
        return offer.because(words.button(name));
    }

    private static Stream<String> reasons(ReportInReview report, List<ReportInReview.Line> items) {
        if (items.isEmpty()) {
            return Stream.empty(); // no ready reason says which items
        }
        return Stream.of(
                        items.stream().anyMatch(ReportInReview.Line::far) ? "reason_far" : "",
                        report.misfits().isEmpty() ? "" : "reason_misfit",
                        items.stream().anyMatch(ReportInReview.Line::open) ? "reason_open" : "",
                        "reason_check")
                .filter(name -> !name.isEmpty());
    }

    /** Own words are read back once: what a leader writes while a reason is waited for may be about something else. */
    Reply readBack(Scene scene, Meaning meaning, String said) {
        return returning(
                scene,
                meaning,
                said,
                (report, reason) -> new Reply(
                        words.say(
                                "read_back",
                                words.known(scene.person(), report, scene.now()),
                                "items",
                                DecisionWords.items(reason.items()),
                                "said",
                                reason.words()),
                        List.of(
                                DecisionScreens.offer(
                                                scene,
                                                screens.label("really_return", report),
                                                Deed.RETURN_BECAUSE,
                                                meaning.report())
                                        .because(said),
                                DecisionScreens.offer(
                                        scene, words.button("not_now"), Deed.LEAVE_RETURN, meaning.report()))));
    }

    Reply sendBack(Scene scene, Meaning meaning, Author.Officer by) {
        return returning(
                scene,
                meaning,
                meaning.said(),
                (report, reason) -> sendBack(scene, meaning.report(), report, reason, by));
    }

    private interface Returning {
        Reply with(ReportInReview report, ReturnReason reason);
    }

    /** Nothing goes on from here that could not be sent back. */
    private Reply returning(Scene scene, Meaning meaning, String said, Returning then) {
        var seen = meaning.report();
        var report = screens.now(seen, scene.person());
        if (meaning.isOld(scene.now())) {
            return screens.report(scene, report, words.say("old", words.known(scene.person(), scene.now())));
        }
        if (!stillWaits(report, seen) || screens.locked(scene, report)) {
            return changed(scene, seen); // the desk would also send back what somebody has approved meanwhile
        }
        var known = words.known(scene.person(), report, scene.now());
        var reason = ReturnReason.of(said, report);
        if (reason.unknown().isPresent()) {
            return again(words.say("no_item", known, "number", reason.unknown().get()), scene, meaning);
        }
        if (reason.items().isEmpty()) {
            return askWhy(scene, meaning);
        }
        if (reason.words().length() > ReviewDesk.LONGEST_REASON) {
            return again(words.say("too_long", known, "most", "" + ReviewDesk.LONGEST_REASON), scene, meaning);
        }
        return then.with(report, reason);
    }

    private Reply sendBack(Scene scene, Seen seen, ReportInReview report, ReturnReason reason, Author.Officer by) {
        var known = words.known(scene.person(), report, scene.now());
        var comments =
                reason.items().stream().collect(toMap(line -> line.indicator().id(), line -> reason.words()));
        return reviews.returnToReporter(seen.report(), seen.revision(), comments, by, Place.CHAT, scene.now())
                        instanceof ReviewOutcome.Returned
                ? screens.afterwards(
                        scene,
                        words.say(
                                "returned",
                                known,
                                "items",
                                DecisionWords.items(reason.items()),
                                "said",
                                reason.words(),
                                "by",
                                by.name()))
                : changed(scene, seen);
    }

    private static boolean stillWaits(ReportInReview report, Seen seen) {
        return Seen.of(report).equals(seen) && report.report().status() == SubmissionStatus.SENT;
    }

    /** The question stays open. */
    private Reply again(String why, Scene scene, Meaning meaning) {
        return new Reply(why, askWhy(scene, meaning).offers());
    }

    /** An approval is taken back with a reason, as on the page. */
    Reply askWhyReopen(Scene scene, Meaning meaning) {
        var report = screens.now(meaning.report(), scene.person());
        return new Reply(
                words.say("why_reopen", words.known(scene.person(), report, scene.now())),
                Stream.concat(
                                Stream.of("reason_slip", "reason_look")
                                        .map(name -> because(scene, report, name, Deed.REOPEN_BECAUSE)),
                                Stream.of(DecisionScreens.offer(scene, words.button("not_now"), Deed.LIST)))
                        .toList());
    }

    Reply readBackReopen(Scene scene, Meaning meaning, String said) {
        var report = screens.now(meaning.report(), scene.person());
        var known = words.known(scene.person(), report, scene.now());
        if (said.length() > ReviewDesk.LONGEST_REASON) {
            return new Reply(
                    words.say("too_long", known, "most", "" + ReviewDesk.LONGEST_REASON),
                    askWhyReopen(scene, meaning).offers());
        }
        return new Reply(
                words.say("read_back_reopen", known, "said", said.strip()),
                List.of(
                        DecisionScreens.offer(
                                        scene,
                                        screens.label("really_reopen", report),
                                        Deed.REOPEN_BECAUSE,
                                        meaning.report())
                                .because(said),
                        DecisionScreens.offer(scene, words.button("not_now"), Deed.LIST)));
    }

    Reply reopen(Scene scene, Meaning meaning, Author.Officer by) {
        var seen = meaning.report();
        var said = meaning.said().strip();
        var known = words.known(scene.person(), screens.now(seen, scene.person()), scene.now());
        return reviews.reopen(seen.report(), seen.revision(), said, by, Place.CHAT, scene.now())
                        instanceof ReviewOutcome.Reopened
                ? screens.report(
                        scene,
                        screens.now(seen, scene.person()),
                        words.say("reopened", known, "said", said, "by", by.name()))
                : changed(scene, seen);
    }

    /** Somebody else decided, or the unit sent anew: said so, shown as it is now, nothing decided. */
    private Reply changed(Scene scene, Seen seen) {
        var report = screens.now(seen, scene.person());
        var known = words.known(scene.person(), report, scene.now());
        return stillWaits(report, seen) // it is locked, and the report says so
                ? screens.report(scene, report, "")
                : screens.report(
                        scene,
                        report,
                        words.say(
                                "changed",
                                known,
                                "status",
                                report.report().status().words()));
    }
}
