package vn.thonbao.conversation;

import java.math.BigDecimal;
import vn.thonbao.understanding.Field;
import vn.thonbao.understanding.InWords;
import vn.thonbao.understanding.Value;
import vn.thonbao.understanding.Written;

/** Answers in the office's words: "97,5%", "298/312 (95,51%)", "không phát sinh". */
final class Shown {

    private static final BigDecimal LARGE = BigDecimal.valueOf(10_000);

    private final Wording wording;

    Shown(Wording wording) {
        this.wording = wording;
    }

    String figure(Value value, Field field) {
        return figure(value, field.unit());
    }

    String figure(Value value, String unit) {
        if (value instanceof Value.Amount amount) {
            var plain = Written.number(amount.value(), unit);
            return amount.approximate() ? wording.say("value.approximate", "figure", plain) : plain;
        }
        if (value instanceof Value.Share share) {
            return wording.say("value.share", "share", share(share), "percent", Written.number(share.percent(), "%"));
        }
        if (value instanceof Value.Words words) {
            return words.text();
        }
        if (value instanceof Value.YesNo answer) {
            return wording.say(answer.yes() ? "value.yes" : "value.no");
        }
        if (value instanceof Value.Progress progress) {
            var stage = stage(progress);
            return progress.words().isEmpty()
                    ? stage
                    : wording.say("value.stage_told", "stage", stage, "words", Listing.clipped(progress.words()));
        }
        if (value instanceof Value.Nothing) {
            return wording.say("value.nothing");
        }
        return wording.say(value instanceof Value.NotOurs ? "value.not_ours" : "value.no_data");
    }

    private String stage(Value.Progress progress) {
        return switch (progress.stage()) {
            case DONE -> wording.say("value.done");
            case NOT_STARTED -> wording.say("value.not_started");
            case UNDER_WAY ->
                progress.percent()
                        .map(percent -> wording.say("value.under_way_by", "percent", Written.number(percent, "%")))
                        .orElseGet(() -> wording.say("value.under_way"));
        };
    }

    /** Money and large figures also in words: a zero too many is heard, not seen. */
    String aloud(Value value, Field field) {
        var figure = figure(value, field);
        return value instanceof Value.Amount amount
                        && (field.unit().contains("đồng")
                                || amount.value().abs().compareTo(LARGE) >= 0)
                ? wording.say(
                        "value.aloud",
                        "figure",
                        figure,
                        "words",
                        InWords.OFFICE.number(amount.value()) + (field.unit().isEmpty() ? "" : " " + field.unit()))
                : figure;
    }

    /** Short enough for a button: a share as its percentage. */
    String brief(Value value, Field field) {
        if (value instanceof Value.Progress progress) {
            return stage(progress);
        }
        return value instanceof Value.Share share ? Written.number(share.percent(), "%") : figure(value, field);
    }

    private static String share(Value.Share share) {
        return Written.number(share.numerator()) + "/" + Written.number(share.denominator());
    }
}
