package vn.thonbao.intake;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.Person;
import vn.thonbao.flowfiles.FlowLibrary;
import vn.thonbao.intake.DecisionOffer.Deed;
import vn.thonbao.intake.DecisionOffer.Meaning;
import vn.thonbao.intake.DecisionOffer.Seen;
import vn.thonbao.intake.DecisionScreens.Reply;
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

    private final Deciders deciders;
    private final DecisionScreens screens;
    private final Verdicts verdicts;
    private final DecisionWords words;
    private final Directory directory;
    private final FlowLibrary library;
    private final Understanding understanding;
    private final ZoneId zone;

    Deciding(
            Deciders deciders,
            DecisionScreens screens,
            Verdicts verdicts,
            DecisionWords words,
            Directory directory,
            FlowLibrary library,
            Understanding understanding,
            Settings settings) {
        this.deciders = deciders;
        this.screens = screens;
        this.verdicts = verdicts;
        this.words = words;
        this.directory = directory;
        this.library = library;
        this.understanding = understanding;
        this.zone = settings.timezone();
    }

    boolean decides(Person person) {
        return deciders.as(person).isPresent();
    }

    /**
     * @param offered what was under the last message
     * @param another the words ask for something else: then they are no reason
     * @return empty if it is about no decision
     */
    Optional<Reply> answer(Scene scene, String said, List<DecisionOffer> offered, boolean another) {
        var chosen = understanding
                .choose(said, offered.stream().map(DecisionOffer::label).toList(), true)
                .map(offered::get);
        var text = chosen.map(DecisionOffer::label).orElse(said);
        var meaning = chosen.flatMap(DecisionOffer::meaning)
                .or(() -> asksForTheList(text) ? Optional.of(list(scene)) : Optional.empty())
                .or(() -> chosen.isPresent() || another || said.isBlank()
                        ? Optional.empty()
                        : said(scene, said, offered));
        return meaning.map(what -> act(scene, what, text));
    }

    private boolean asksForTheList(String said) {
        var ways = library.phrases().say("decide.words", Map.of()).split("\\|");
        return !BareFigure.is(said)
                && understanding.choose(said, List.of(ways), false).isPresent();
    }

    private static Meaning list(Scene scene) {
        return new Meaning(Deed.LIST, List.of(), scene.now());
    }

    /** A reason that is waited for, else the name of a unit whose report waits. */
    private Optional<Meaning> said(Scene scene, String said, List<DecisionOffer> offered) {
        return offered.stream()
                .flatMap(offer -> offer.meaning().stream())
                .filter(meaning -> meaning.deed().takesAReason())
                .findFirst()
                .or(() -> named(scene, said));
    }

    private Optional<Meaning> named(Scene scene, String said) {
        if (BareFigure.is(said) || !decides(scene.person())) {
            return Optional.empty();
        }
        var today = LocalDate.ofInstant(scene.now(), zone);
        var units = Called.of(said, directory.units(scene.person().agency(), today), unit -> List.of(unit.name()));
        return units.size() != 1
                ? Optional.empty()
                : screens.waiting(scene).stream()
                        .filter(report -> report.unit().equals(units.get(0)))
                        .findFirst()
                        .map(report -> new Meaning(Deed.OPEN, List.of(Seen.of(report)), scene.now()));
    }

    private Reply act(Scene scene, Meaning meaning, String said) {
        return deciders.as(scene.person())
                .map(account -> new Author.Officer(account.id(), account.displayName()))
                .map(by -> act(scene, meaning, said, by))
                .orElseGet(() -> new Reply(words.say("no_right", words.known(scene.person(), scene.now())), List.of()));
    }

    private Reply act(Scene scene, Meaning meaning, String said, Author.Officer by) {
        return switch (meaning.deed()) {
            case LIST -> screens.list(scene);
            case OPEN -> screens.report(scene, screens.now(meaning.report(), scene.person()), "");
            case NEXT -> screens.next(scene);
            case SHOW_CALM -> screens.calm(scene);
            case APPROVE -> verdicts.approve(scene, meaning, by);
            case APPROVE_ALL -> verdicts.approveAll(scene, meaning, by);
            case RETURN -> verdicts.askWhy(scene, meaning);
            case RETURN_BECAUSE -> verdicts.sendBack(scene, meaning, said, by);
            case REOPEN -> verdicts.askWhyReopen(scene, meaning);
            case REOPEN_BECAUSE -> verdicts.reopen(scene, meaning, said, by);
        };
    }
}
