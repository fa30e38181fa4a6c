package vn.thonbao.officials;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thonbao.channel.Introductions;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.Person;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.flowfiles.FlowLibrary;
import vn.thonbao.intake.BareFigure;
import vn.thonbao.intake.OfficialTalk.Scene;
import vn.thonbao.officials.DecisionOffer.Deed;
import vn.thonbao.officials.DecisionOffer.Meaning;
import vn.thonbao.officials.DecisionOffer.Seen;
import vn.thonbao.officials.DecisionScreens.Reply;
import vn.thonbao.platform.Settings;
import vn.thonbao.submission.Author;
import vn.thonbao.summary.Deciders;
import vn.thonbao.understanding.Understanding;

/**
 * A leader's talk about the reports that wait for him. Whether he may is asked anew with every message, and what a tap decides is the
 * sending that stood above the button.
 */
@Component
class Deciding {

    private static final List<String> SURE = List.of("really_return", "really_reopen");

    /** What stands before the unit's name on a button. */
    private static final List<String> DEEDS = List.of("really_return", "really_reopen", "approve", "return", "reopen");

    private static final List<String> REASONS =
            List.of("reason_far", "reason_misfit", "reason_open", "reason_check", "reason_slip", "reason_look");

    private final Deciders deciders;
    private final DecisionScreens screens;
    private final Verdicts verdicts;
    private final DecisionWords words;
    private final DrillDown drillDown;
    private final Directory directory;
    private final FlowLibrary library;
    private final Understanding understanding;
    private final ZoneId zone;

    Deciding(
            Deciders deciders,
            DecisionScreens screens,
            Verdicts verdicts,
            DecisionWords words,
            DrillDown drillDown,
            Directory directory,
            FlowLibrary library,
            Understanding understanding,
            Settings settings) {
        this.deciders = deciders;
        this.screens = screens;
        this.verdicts = verdicts;
        this.words = words;
        this.drillDown = drillDown;
        this.directory = directory;
        this.library = library;
        this.understanding = understanding;
        this.zone = settings.timezone();
    }

    boolean decides(Person person) {
        return deciders.as(person).isPresent();
    }

    /**
     * @param under what was under the last message
     * @param another the words ask for something else: then they are no reason
     * @return empty if it is about no decision
     */
    Optional<Reply> answer(Scene scene, String said, List<DecisionOffer> under, boolean another) {
        var offered = quotesAnother(scene, under) ? List.<DecisionOffer>of() : under;
        var chosen = understanding
                .choose(said, offered.stream().map(DecisionOffer::label).toList(), DecisionOffer.numbered(offered))
                .map(offered::get);
        if (chosen.isPresent()) {
            return chosen.get()
                    .meaning()
                    .or(() -> asksForTheList(chosen.get().label()) ? Optional.of(list(scene)) : Optional.empty())
                    .map(what -> act(scene, what));
        }
        var deed = bareDeed(said, offered);
        if (deed.isPresent()) {
            return Optional.of(bare(scene, deed.get()));
        }
        if (BareFigure.is(said)) {
            return undecided(offered).map(what -> onceMore(scene, what));
        }
        if (asksForTheList(said)) {
            return Optional.of(act(scene, list(scene)));
        }
        return another || said.isBlank()
                ? Optional.empty()
                : named(scene, withoutTheDeed(said))
                        .map(what -> act(scene, what))
                        .or(() -> reason(scene, said, offered));
    }

    /** Words that stand under an older message are about that one. */
    private static boolean quotesAnother(Scene scene, List<DecisionOffer> under) {
        return scene.quotes()
                .filter(key -> under.stream()
                        .flatMap(offer -> offer.meaning().stream())
                        .noneMatch(what -> key.startsWith(what.under() + ":")))
                .isPresent();
    }

    /** "duyệt" alone, without the unit that stands on the button. */
    private Optional<Meaning> bareDeed(String said, List<DecisionOffer> offered) {
        return offered.stream()
                .filter(offer -> understanding.choose(said, ways(offer), false).isPresent())
                .findFirst()
                .flatMap(DecisionOffer::meaning);
    }

    private List<String> ways(DecisionOffer offer) {
        if (SURE.stream().anyMatch(name -> offer.label().startsWith(words.button(name)))) {
            return List.of(library.phrases().say("decide.yes", Map.of()).split("\\|"));
        }
        return offer.meaning().stream()
                .flatMap(what -> switch (what.deed()) {
                    case APPROVE -> Stream.of("approve");
                    case RETURN, LEAVE_RETURN -> Stream.of("return");
                    case REOPEN -> Stream.of("reopen");
                    default -> Stream.<String>empty();
                })
                .map(words::button)
                .toList();
    }

    private Reply bare(Scene scene, Meaning meaning) {
        return switch (meaning.deed()) {
            case APPROVE ->
                meaning.other()
                                .filter(other -> screens.waits(other, scene.person()))
                                .isPresent()
                        ? shown(scene, meaning, "which")
                        : act(scene, meaning);
            case LEAVE_RETURN -> may(scene, by -> verdicts.askWhy(scene, meaning));
            default -> act(scene, meaning);
        };
    }

    private static Optional<Meaning> undecided(List<DecisionOffer> offered) {
        return offered.stream()
                .flatMap(offer -> offer.meaning().stream())
                .filter(what -> what.deed().decides())
                .findFirst();
    }

    /** A number decides nothing: what was shown stands there again. */
    private Reply onceMore(Scene scene, Meaning meaning) {
        return switch (meaning.deed()) {
            case APPROVE_ALL -> may(scene, by -> screens.calm(scene));
            case NEXT -> may(scene, by -> screens.list(scene));
            default -> shown(scene, meaning, "no_number");
        };
    }

    private Reply shown(Scene scene, Meaning meaning, String first) {
        return may(
                scene,
                by -> screens.report(
                        scene,
                        screens.now(meaning.report(), scene.person()),
                        words.say(first, words.known(scene.person(), scene.now()))));
    }

    private boolean asksForTheList(String said) {
        var ways = library.phrases().say("decide.words", Map.of()).split("\\|");
        return !BareFigure.is(said)
                && understanding.choose(said, List.of(ways), false).isPresent();
    }

    private static Meaning list(Scene scene) {
        return new Meaning(Deed.LIST, List.of(), scene.now());
    }

    /** A button of an older message, where it comes as its words: "Duyệt Tổ dân phố 01" then names a unit and decides nothing. */
    String withoutTheDeed(String said) {
        var written = Normalizer.normalize(said.strip(), Normalizer.Form.NFC);
        var plain = Introductions.plain(written);
        return Stream.concat(
                        DEEDS.stream().map(name -> words.button(name) + " "),
                        REASONS.stream().map(name -> words.button(name) + " · "))
                .filter(deed -> plain.startsWith(Introductions.plain(deed)))
                .findFirst()
                .map(deed -> written.substring(deed.length()).replaceFirst(" · .*", ""))
                .orElse(said);
    }

    /** Own words, where a reason is waited for and they call no unit and no indicator. */
    private Optional<Reply> reason(Scene scene, String said, List<DecisionOffer> offered) {
        return offered.stream()
                .flatMap(offer -> offer.meaning().stream())
                .filter(meaning -> meaning.deed().takesAReason())
                .findFirst()
                .filter(meaning -> !drillDown.knows(scene, withoutTheDeed(said)))
                .map(meaning -> may(
                        scene,
                        by -> meaning.deed() == Deed.REOPEN_BECAUSE
                                ? verdicts.readBackReopen(scene, meaning, said)
                                : verdicts.readBack(scene, meaning, said)));
    }

    private Optional<Meaning> named(Scene scene, String said) {
        if (BareFigure.is(said) || !decides(scene.person())) {
            return Optional.empty();
        }
        var today = LocalDate.ofInstant(scene.now(), zone);
        var units = Called.of(said, directory.units(scene.person().agency(), today), unit -> List.of(unit.name()));
        return units.size() != 1 ? Optional.empty() : of(units.get(0), scene);
    }

    /** Where several reports of the unit wait, all that wait are listed. */
    private Optional<Meaning> of(ReportingUnit unit, Scene scene) {
        var reports = screens.waiting(scene).stream()
                .filter(report -> report.unit().equals(unit))
                .toList();
        return reports.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        reports.size() > 1
                                ? list(scene)
                                : new Meaning(Deed.OPEN, List.of(Seen.of(reports.get(0))), scene.now()));
    }

    private Reply act(Scene scene, Meaning meaning) {
        return may(scene, by -> act(scene, meaning, by));
    }

    private Reply may(Scene scene, Function<Author.Officer, Reply> deed) {
        return deciders.as(scene.person())
                .map(account -> deed.apply(new Author.Officer(account.id(), account.displayName())))
                .orElseGet(() -> new Reply(words.say("no_right", words.known(scene.person(), scene.now())), List.of()));
    }

    private Reply act(Scene scene, Meaning meaning, Author.Officer by) {
        return switch (meaning.deed()) {
            case LIST -> screens.list(scene);
            case OPEN, LEAVE_RETURN -> screens.report(scene, screens.now(meaning.report(), scene.person()), "");
            case NEXT -> screens.next(scene);
            case SHOW_CALM -> screens.calm(scene);
            case APPROVE -> verdicts.approve(scene, meaning, by);
            case APPROVE_ALL -> verdicts.approveAll(scene, meaning, by);
            case RETURN -> verdicts.askWhy(scene, meaning);
            case RETURN_BECAUSE -> verdicts.sendBack(scene, meaning, by);
            case REOPEN -> verdicts.askWhyReopen(scene, meaning);
            case REOPEN_BECAUSE -> verdicts.reopen(scene, meaning, by);
        };
    }
}
