package vn.thonbao.rehearsal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thonbao.conversation.Answer;
import vn.thonbao.conversation.Answers;
import vn.thonbao.conversation.ConversationEngine;
import vn.thonbao.conversation.ConversationState;
import vn.thonbao.conversation.Effect;
import vn.thonbao.conversation.Facts;
import vn.thonbao.conversation.Flow;
import vn.thonbao.conversation.Input;
import vn.thonbao.conversation.Practising;
import vn.thonbao.conversation.Reception;
import vn.thonbao.conversation.Turn;
import vn.thonbao.flowfiles.FlowLibrary;
import vn.thonbao.intake.ToDo;
import vn.thonbao.understanding.Understanding;

/** Plays what people say against the real engine, with reports that live in memory. */
final class Stage {

    private final Cast cast;
    private final FlowLibrary library;
    private final Reception reception;
    private final ConversationEngine engine;
    private final Practising practising;
    private final Memory memory = new Memory();
    private final List<Said> heard = new ArrayList<>();
    private Instant now;

    Stage(Cast cast, FlowLibrary library) {
        var understanding = new Understanding(library.vocabulary());
        this.cast = cast;
        this.library = library;
        this.reception = new Reception(understanding, library.phrases(), library.flows());
        this.engine = new ConversationEngine(understanding, library.phrases());
        this.practising = new Practising(engine, understanding, library.phrases());
        this.now = cast.start();
    }

    /** What one input sets off, in order. */
    List<Said> play(Cast.Member who, Input input) {
        receive(who, input);
        return drain();
    }

    Instant now() {
        return now;
    }

    void moveTo(Instant moment) {
        now = moment;
    }

    /** The office returns figures of the one unit that has sent; everybody of the unit reads the first of them. */
    List<Said> sendBack(Map<String, String> comments, String by) {
        var unit = sentUnit();
        memory.keep(report(unit).sentBack(comments, by), unit);
        people(unit).forEach(member -> {
            var flow = library.flow(cast.campaign().flow());
            memory.keep(
                    new Reception.Talk(Optional.of(unit), Optional.of(flow.name()), List.of(), Optional.empty()),
                    member.name());
            carryOut(member, unit, flow, engine.resume(flow, ConversationState.start(flow), facts(member, unit)));
        });
        return drain();
    }

    /** The office types figures off the sheet that a unit has sent, and asks its people whether they are right. */
    List<Said> typeOff(Map<String, Answer> figures, String by) {
        var unit = cast.members().stream()
                .flatMap(m -> m.units().stream())
                .filter(u -> report(u).files().containsKey("sheet"))
                .findFirst()
                .orElseThrow(() -> new StoryMistake("chưa có ảnh tờ báo cáo nào"));
        var typed = report(unit);
        for (var figure : figures.entrySet()) {
            typed = typed.with(figure.getKey(), figure.getValue());
        }
        memory.keep(typed.readFromSheet(by), unit);
        people(unit).forEach(member -> {
            var flow = library.flow(cast.campaign().flow());
            var state = memory.find(ConversationState.class, member.name(), unit, flow.name())
                    .orElse(ConversationState.start(flow));
            engine.readSheet(flow, state, facts(member, unit))
                    .ifPresentOrElse(
                            turn -> carryOut(member, unit, flow, turn),
                            () -> tell(member, unit, "told.sheet_next", Map.of("by", by)));
        });
        return drain();
    }

    List<Said> approve(String by) {
        var unit = sentUnit();
        memory.keep(report(unit).approvedByTheOffice(), unit);
        people(unit).forEach(member -> tell(member, unit, "told.approved", Map.of("by", by)));
        return drain();
    }

    /** What was said and neither sent nor taken back. */
    List<Said> unsent() {
        cast.members().stream()
                .flatMap(m -> m.units().stream())
                .distinct()
                .filter(unit -> !report(unit).changed().fields().isEmpty())
                .forEach(unit -> heard.add(
                        new Said.Deed("chưa gửi: " + figures(report(unit).changed()))));
        return drain();
    }

    private void receive(Cast.Member who, Input input) {
        var duties = who.units().stream()
                .map(unit -> new Reception.Duty(
                        unit,
                        unit + " · " + cast.period().label(),
                        cast.campaign().flow()))
                .toList();
        var talk = memory.find(Reception.Talk.class, who.name()).orElse(Reception.Talk.NEW);
        var practice = talk.practice().filter(p -> !p.forgotten(now));
        if (practice.isPresent()) {
            var real = facts(who, practice.get().duty());
            practise(who, talk, practising.take(campaignFlow(), practice.get(), real, input, now));
            return;
        }
        var outcome = reception.receive(talk, consented(who), duties, Set.of(), withoutDuty(who), input);
        memory.keep(outcome.next(), who.name());
        if (outcome instanceof Reception.Outcome.Practise practise) {
            var unit = practise.duty().key();
            practise(who, talk, practising.begin(campaignFlow(), unit, facts(who, unit), now));
        } else if (outcome instanceof Reception.Outcome.Ask ask) {
            heard.add(new Said.Bot(who, ask.say()));
        } else if (outcome instanceof Reception.Outcome.ToDo asked) {
            var known = asked.duties().stream().map(d -> facts(who, d.key())).toList();
            heard.add(new Said.Bot(who, ToDo.say(library.phrases(), asked, known)));
        } else if (outcome instanceof Reception.Outcome.Raise raise) {
            carryOut(who, "", raise.difficulty());
            heard.add(new Said.Bot(who, raise.say()));
        } else {
            talk(who, outcome);
        }
    }

    /** What is practised is only said; when it is over the real question is asked again. */
    private void practise(Cast.Member who, Reception.Talk talk, Practising.Outcome outcome) {
        memory.keep(talk.practising(outcome.next()), who.name());
        outcome.says().forEach(say -> carryOut(who, "", say));
        if (outcome.next().isEmpty() && !talk.offered().isEmpty()) {
            receive(who, new Input.Opened());
        } else if (outcome.next().isEmpty()) {
            interrupted(who).ifPresent(report -> talk(who, new Reception.Outcome.Begin(report)));
        }
    }

    private Flow campaignFlow() {
        return library.flow(cast.campaign().flow());
    }

    private boolean consented(Cast.Member who) {
        return cast.consented()
                || memory.find(Boolean.class, "consent", who.name()).isPresent();
    }

    private void talk(Cast.Member who, Reception.Outcome outcome) {
        var flow = library.flow(outcome.next().flow().orElseThrow());
        var unit = flow.fillsTheDraft() ? outcome.next().duty().orElse("") : apart(who);
        var known = flow.fillsTheDraft() ? facts(who, unit) : withoutDuty(who);
        var state = memory.find(ConversationState.class, who.name(), unit, flow.name())
                .orElse(ConversationState.start(flow));
        carryOut(
                who,
                unit,
                flow,
                outcome instanceof Reception.Outcome.Continue said
                        ? engine.take(flow, state, known, said.input())
                        : engine.resume(flow, state, known));
    }

    private void carryOut(Cast.Member who, String unit, Flow flow, Turn turn) {
        memory.keep(turn.next(), who.name(), unit, flow.name());
        turn.effects().forEach(effect -> carryOut(who, unit, effect));
        if (!flow.fillsTheDraft() && turn.effects().stream().anyMatch(Effect.Finish.class::isInstance)) {
            memory.forget(ConversationState.class, who.name(), unit, flow.name());
            memory.forget(Report.class, unit);
            var report = interrupted(who).filter(talk -> flow.proposes());
            memory.keep(report.orElse(Reception.Talk.NEW), who.name());
            if (report.isPresent()) {
                talk(who, new Reception.Outcome.Begin(report.get()));
            } else if (!flow.proposes()) {
                receive(who, new Input.Opened());
            }
        }
    }

    /** The report with an open question that something else came between. */
    private Optional<Reception.Talk> interrupted(Cast.Member who) {
        var flow = cast.campaign().flow();
        return memory.find(Reception.Talk.class, who.name())
                .flatMap(Reception.Talk::duty)
                .filter(unit -> memory.find(ConversationState.class, who.name(), unit, flow)
                        .filter(c -> c.asked().isPresent() || c.pending().isPresent())
                        .isPresent())
                .map(unit -> new Reception.Talk(Optional.of(unit), Optional.of(flow), List.of(), Optional.empty()));
    }

    /** What is said and sent in a flow about no report is nobody's but this person's. */
    private static String apart(Cast.Member who) {
        return "riêng " + who.name();
    }

    private void carryOut(Cast.Member who, String unit, Effect effect) {
        if (effect instanceof Effect.Say say) {
            heard.add(new Said.Bot(who, say));
        } else if (effect instanceof Effect.Enter enter) {
            memory.keep(report(unit).with(enter.field(), enter.answer()), unit);
        } else if (effect instanceof Effect.Withdraw withdraw) {
            memory.keep(report(unit).without(withdraw.field()), unit);
        } else if (effect instanceof Effect.Attach attach) {
            memory.keep(report(unit).attached(attach.field(), attach.files().size()), unit);
            heard.add(new Said.Deed("nhận %d tệp: %s".formatted(attach.files().size(), attach.field())));
        } else if (effect instanceof Effect.Finish finish && !finish.deed().equals("propose")) {
            finish(who, unit, finish.deed());
        } else {
            Deeds.of(effect).forEach(deed -> heard.add(new Said.Deed(deed)));
        }
    }

    private void finish(Cast.Member who, String unit, String deed) {
        if (deed.equals("consent")) {
            memory.keep(true, "consent", who.name());
            heard.add(new Said.Deed("đồng ý"));
            return;
        }
        var before = report(unit);
        cast.owedBy(unit).stream().filter(i -> !before.draft().has(i.code())).forEach(i -> {
            throw new IllegalStateException("sent without " + i.code());
        });
        var report = before.sent(now, who.person().name());
        memory.keep(report, unit);
        heard.add(new Said.Deed("gửi lần %d: %s".formatted(report.revision(), figures(before.changed()))));
        people(unit).stream()
                .filter(other -> !other.equals(who))
                .forEach(other -> tell(
                        other,
                        unit,
                        "told.sent_by_other",
                        Map.of("by", who.person().name())));
    }

    private void tell(Cast.Member member, String unit, String phrase, Map<String, String> own) {
        var words = new HashMap<>(facts(member, unit).words());
        words.putAll(own);
        heard.add(new Said.Bot(member, new Effect.Say(library.phrases().say(phrase, words), List.of())));
    }

    private String figures(Answers answers) {
        return answers.byField().entrySet().stream()
                .map(e -> Figures.write(e.getKey(), e.getValue(), cast.indicators()))
                .collect(Collectors.joining(" · "));
    }

    private Facts withoutDuty(Cast.Member who) {
        return new Known(cast, now).withoutDuty(who, report(apart(who)).files());
    }

    private Facts facts(Cast.Member who, String unit) {
        return new Known(cast, now).of(who, unit, report(unit));
    }

    private Report report(String unit) {
        return memory.find(Report.class, unit).orElse(Report.NEW);
    }

    private String sentUnit() {
        return cast.members().stream()
                .flatMap(m -> m.units().stream())
                .filter(unit -> report(unit).revision() > 0)
                .findFirst()
                .orElseThrow(() -> new StoryMistake("chưa có báo cáo nào được gửi"));
    }

    private List<Cast.Member> people(String unit) {
        return cast.members().stream().filter(m -> m.units().contains(unit)).toList();
    }

    private List<Said> drain() {
        var all = List.copyOf(heard);
        heard.clear();
        return all;
    }
}
