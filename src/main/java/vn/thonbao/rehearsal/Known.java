package vn.thonbao.rehearsal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thonbao.campaign.WorkingDays;
import vn.thonbao.conversation.Answers;
import vn.thonbao.conversation.Facts;
import vn.thonbao.intake.Items;
import vn.thonbao.intake.Looks;
import vn.thonbao.intake.Words;

/** What the engine is told at one moment of a story. */
record Known(Cast cast, Instant now) {

    Facts withoutDuty(Cast.Member who, Map<String, Integer> files) {
        var units = String.join(" và ", who.units());
        return new Facts(
                withAnswerDay(Words.of(cast.agency(), who.person(), units, now, cast.zone())),
                List.of(),
                Answers.NONE,
                files,
                new Facts.Standing.Open(),
                Facts.SecondLook.NOTHING,
                today());
    }

    Facts of(Cast.Member who, String unit, Report report) {
        var words = withAnswerDay(Words.of(
                cast.agency(),
                who.person(),
                unit,
                cast.campaign(),
                cast.period(),
                Optional.of(cast.deadline()),
                now,
                cast.zone()));
        var owed = cast.owedBy(unit);
        var items = owed.stream()
                .map(i -> Items.of(
                                i,
                                cast.wholes(),
                                Optional.ofNullable(cast.previous().get(i.code())),
                                Optional.ofNullable(report.returned().get(i.code())))
                        .withHeld(Optional.ofNullable(cast.held().get(i.code())))
                        .withElsewhere(Optional.ofNullable(cast.held().get(i.code()))
                                .map(h -> new Facts.Elsewhere(h.answer(), h.campaign(), report.sent(i.code()))))
                        .withRegistered(Optional.ofNullable(cast.registered().get(i.code()))))
                .map(item -> cast.period().registration() ? item.asUndertaken() : item)
                .toList();
        return new Facts(
                words,
                items,
                report.draft(),
                report.files(),
                standing(report),
                Looks.of(cast.checks(), owed, cast.wholes()),
                today());
    }

    private Map<String, String> withAnswerDay(Map<String, String> words) {
        return Words.withAnswerDay(words, WorkingDays.ofTheLaw(), today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, cast.zone());
    }

    private Facts.Standing standing(Report report) {
        return now.isBefore(cast.deadline().lock())
                ? report.standing()
                : new Facts.Standing.Locked(Words.moment(cast.deadline().lock(), cast.zone()));
    }
}
