package vn.thonbao.conversation;

import vn.thonbao.understanding.Field;
import vn.thonbao.understanding.Value;
import vn.thonbao.understanding.Written;

/** Answers in the office's words: "97,5%", "298/312 (95,51%)", "không phát sinh". */
final class Shown {

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
        if (value instanceof Value.Nothing) {
            return wording.say("value.nothing");
        }
        return wording.say(value instanceof Value.NotOurs ? "value.not_ours" : "value.no_data");
    }

    /** Short enough for a button: a share as its percentage. */
    String brief(Value value, Field field) {
        return value instanceof Value.Share share ? Written.number(share.percent(), "%") : figure(value, field);
    }

    private static String share(Value.Share share) {
        return Written.number(share.numerator()) + "/" + Written.number(share.denominator());
    }
}
