package vn.thonbao.cli.understand;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.thonbao.understanding.Field;
import vn.thonbao.understanding.Paste;
import vn.thonbao.understanding.Reading;
import vn.thonbao.understanding.Span;
import vn.thonbao.understanding.Value;
import vn.thonbao.understanding.YesNoAnswer;

/** Readings as the words and numbers of a line that goes out (docs/architecture.md, section 6). */
final class Verdicts {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Verdicts() {}

    static Map<String, Object> figure(Reading reading, Field field) {
        var out = new LinkedHashMap<String, Object>();
        if (reading instanceof Reading.Reask again) {
            out.put("decision", "reask");
            out.put("reason", word(again.why()));
            return out;
        }
        var values = values(reading);
        var first = values.get(0);
        var numbers = values.stream()
                .map(v -> number(v, field))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (numbers.isEmpty()) {
            out.put("decision", "reask");
            special(first).ifPresent(s -> out.put("special", s));
            out.put("reason", special(first).orElse("no-figure"));
            return out;
        }
        out.put("decision", reading instanceof Reading.Accept ? "accept" : "confirm");
        out.put("value", numbers.get(0));
        out.put("readings", numbers);
        if (meant(first, field) instanceof Value.Share share) {
            out.put("num", plain(share.numerator()));
            out.put("den", plain(share.denominator()));
        }
        if (first instanceof Value.Amount amount && amount.approximate()) {
            out.put("approx", true);
        }
        special(first).ifPresent(s -> out.put("special", s));
        if (reading instanceof Reading.Confirm confirm) {
            out.put("reason", word(confirm.why()));
        }
        return out;
    }

    static Map<String, Object> date(Reading reading) {
        var out = new LinkedHashMap<String, Object>();
        if (reading instanceof Reading.Reask again) {
            out.put("decision", "reask");
            out.put("reason", word(again.why()));
            return out;
        }
        var moments = values(reading).stream().map(Value.Moment.class::cast).toList();
        out.put("decision", reading instanceof Reading.Accept ? "accept" : "confirm");
        out.put("value", moments.get(0).date().toString());
        out.put("readings", moments.stream().map(m -> m.date().toString()).toList());
        if (moments.get(0).bound() != Value.Bound.ON) {
            out.put("bound", word(moments.get(0).bound()));
        }
        if (reading instanceof Reading.Confirm confirm) {
            out.put("reason", word(confirm.why()));
        }
        return out;
    }

    static Map<String, Object> yesNo(YesNoAnswer answer) {
        var out = new LinkedHashMap<String, Object>();
        out.put("decision", answer.verdict() == YesNoAnswer.Verdict.UNCLEAR ? "reask" : "accept");
        out.put("value", word(answer.verdict()));
        out.put(
                "corrections",
                answer.corrections().stream().map(c -> Map.of("text", c.text())).toList());
        return out;
    }

    /** @param fields those that were asked for, by id */
    static Map<String, Object> paste(Paste paste, Map<String, Field> fields) {
        var values = new LinkedHashMap<String, Object>();
        var confirm = new ArrayList<String>();
        var reask = new ArrayList<String>();
        paste.rows().forEach((id, reading) -> {
            var row = figure(reading, Objects.requireNonNull(fields.get(id)));
            if (row.containsKey("value")) {
                values.put(id, Objects.requireNonNull(row.get("value")));
                if (reading instanceof Reading.Confirm) {
                    confirm.add(id);
                }
            } else {
                reask.add(id);
            }
        });
        var out = new LinkedHashMap<String, Object>();
        out.put("decision", values.isEmpty() ? "reask" : confirm.isEmpty() ? "accept" : "confirm");
        out.put("values", values);
        out.put("confirm", confirm);
        out.put("reask", reask);
        out.put("unmatched", paste.leftOver().stream().map(Span::text).toList());
        return out;
    }

    private static List<Value> values(Reading reading) {
        return reading instanceof Reading.Accept accept
                ? List.of(accept.value())
                : ((Reading.Confirm) reading).readings();
    }

    /** In the field's unit; a share of a percent field as the percent. Empty for answers that stand for no figure. */
    private static Optional<BigDecimal> number(Value said, Field field) {
        var value = meant(said, field);
        if (value instanceof Value.Amount amount) {
            return Optional.of(plain(amount.value()));
        }
        if (value instanceof Value.Share share) {
            return Optional.of(plain(field.unit().startsWith("%") ? share.percent() : share.numerator()));
        }
        return value instanceof Value.SameAsBefore ? field.previous().map(Verdicts::plain) : Optional.empty();
    }

    /** "Không có" and "tất cả" as the figures they stand for. */
    private static Value meant(Value value, Field field) {
        if (value instanceof Value.Nothing) {
            return Value.Amount.of(BigDecimal.ZERO);
        }
        if (value instanceof Value.All) {
            return field.share() && field.total().isPresent()
                    ? new Value.Share(field.total().get(), field.total().get())
                    : Value.Amount.of(
                            field.unit().startsWith("%")
                                    ? HUNDRED
                                    : field.total().orElse(HUNDRED));
        }
        return value;
    }

    private static Optional<String> special(Value value) {
        if (value instanceof Value.Share share && share.numerator().compareTo(share.denominator()) == 0) {
            return Optional.of("all");
        }
        return value instanceof Value.SameAsBefore
                        || value instanceof Value.All
                        || value instanceof Value.Nothing
                        || value instanceof Value.NoData
                        || value instanceof Value.NotOurs
                        || value instanceof Value.Later
                ? Optional.of(dashed(value.getClass().getSimpleName()))
                : Optional.empty();
    }

    private static String dashed(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** 97.50 as 97.5 and never 1E+2, so that a line can be compared as text. */
    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.setScale(Math.max(0, stripped.scale()), RoundingMode.UNNECESSARY);
    }
}
