package vn.thonbao.office;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.submission.Before;
import vn.thonbao.submission.FigureAnswer;
import vn.thonbao.submission.Misfit;
import vn.thonbao.understanding.Value;
import vn.thonbao.understanding.Written;

/** The office's sentences, from {@code messages_vi.properties}, and figures as the office reads them. */
@Component
public class Words {

    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** Counts on file that most plans hold shares over; a plan may name others. */
    public static final List<String> DENOMINATORS = List.of(
            "households", "population", "labour_force", "children_five", "children_grade_one", "conscription_quota");

    /** Characters of a told answer that a cell of the board has room for. */
    private static final int NARROW = 24;

    private final MessageSource messages;

    public Words(MessageSource messages) {
        this.messages = messages;
    }

    /** Numbers are handed over as text, so that the page and not the message format decides how they are written. */
    public String text(String key, Object... args) {
        return messages.getMessage(key, Arrays.stream(args).map(String::valueOf).toArray(), VIETNAMESE);
    }

    /** For what only some have a sentence. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(messages.getMessage(key, new Object[0], "", VIETNAMESE))
                .filter(text -> !text.isEmpty());
    }

    /** In full: "95,51% (298/312)", "12 hộ", "không phát sinh". */
    public String answer(FigureAnswer answer, Indicator indicator) {
        if (answer instanceof FigureAnswer.Share share) {
            return percent(share) + " (" + fraction(share) + ")";
        }
        if (answer instanceof FigureAnswer.Amount amount) {
            var number = Written.number(amount.value(), indicator.unit());
            return amount.approximate() ? text("answer.approximate", number) : number;
        }
        if (answer instanceof FigureAnswer.Progress progress
                && !progress.words().isEmpty()) {
            return text("answer.told", stage(progress), progress.words());
        }
        return inWords(answer);
    }

    /** For a narrow cell: the number alone, or the shortest words. */
    public String brief(FigureAnswer answer) {
        if (answer instanceof FigureAnswer.Share share) {
            return Written.number(share(share).percent());
        }
        if (answer instanceof FigureAnswer.Amount amount) {
            return Written.number(amount.value());
        }
        if (answer instanceof FigureAnswer.Told told) {
            return told.words().length() <= NARROW
                    ? told.words()
                    : told.words().substring(0, NARROW).strip() + "…";
        }
        return answer instanceof FigureAnswer.NothingToReport ? "0" : inWords(answer);
    }

    /** Of the period before; or that not every unit it was merged from had it. */
    public String previous(Before before, Indicator indicator) {
        return before.notEnough().contains(indicator.id())
                ? text("before.notEnough")
                : Optional.ofNullable(before.figures().get(indicator.id()))
                        .map(answer -> answer(answer, indicator))
                        .orElse("");
    }

    /** What the unit undertook; "chưa có số liệu" and the like are no undertaking. */
    public String registered(Before registered, Indicator indicator) {
        return Optional.ofNullable(registered.figures().get(indicator.id()))
                .filter(FigureAnswer::known)
                .map(answer -> answer(answer, indicator))
                .orElse("");
    }

    /** "gộp từ Thôn 1, Thôn 2"; empty for a unit that stood already the period before. */
    public String origin(Before before) {
        var names = before.predecessors().stream().map(ReportingUnit::name).collect(joining(", "));
        return names.isEmpty() ? "" : text(before.predecessors().size() > 1 ? "before.merged" : "before.split", names);
    }

    /** A count on file ("hộ"): as the office calls it, or as the plan does. */
    public String denominator(String name) {
        return Optional.ofNullable(messages.getMessage("denominator." + name, null, name, VIETNAMESE))
                .orElse(name);
    }

    /** @param indicators in the plan's order, those of the misfit among them */
    public SecondLook secondLook(Misfit misfit, List<Indicator> indicators) {
        var items = indicators.stream().filter(i -> misfit.about(i.code())).toList();
        var codes = items.stream().map(Indicator::code).toList();
        var wholes = misfit.numbers().entrySet().stream()
                .filter(e -> !codes.contains(e.getKey()))
                .sorted(Map.Entry.comparingByKey());
        return new SecondLook(
                misfit.says(),
                Stream.concat(items.stream().map(item -> named(misfit, item)), wholes.map(this::named))
                        .toList());
    }

    private SecondLook.Named named(Misfit misfit, Indicator item) {
        var number = misfit.numbers().getOrDefault(item.code(), BigDecimal.ZERO);
        var shown = number.setScale(Math.min(number.scale(), Math.max(2, item.decimals())), RoundingMode.HALF_UP);
        return new SecondLook.Named(
                Optional.of(item.id().value()),
                text("look.figure", item.number(), item.label(), Written.number(shown, item.unit())));
    }

    private SecondLook.Named named(Map.Entry<String, BigDecimal> whole) {
        return new SecondLook.Named(
                Optional.empty(), text("look.whole", denominator(whole.getKey()), Written.number(whole.getValue())));
    }

    public static String fraction(FigureAnswer.Share share) {
        return Written.number(share.numerator()) + "/" + Written.number(share.denominator());
    }

    private static String percent(FigureAnswer.Share share) {
        return Written.number(share(share).percent()) + "%";
    }

    private static Value.Share share(FigureAnswer.Share share) {
        return new Value.Share(share.numerator(), share.denominator());
    }

    private String stage(FigureAnswer.Progress progress) {
        return progress.percent()
                .map(percent -> text("answer.UNDER_WAY.by", Written.number(percent, "%")))
                .orElseGet(() -> text("answer." + progress.stage()));
    }

    private String inWords(FigureAnswer answer) {
        if (answer instanceof FigureAnswer.Progress progress) {
            return stage(progress);
        }
        if (answer instanceof FigureAnswer.Told told) {
            return told.words();
        }
        if (answer instanceof FigureAnswer.YesNo yesNo) {
            return text(yesNo.yes() ? "answer.yes" : "answer.no");
        }
        return text("answer." + answer.getClass().getSimpleName());
    }
}
