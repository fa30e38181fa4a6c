package vn.thonbao.intake;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.thonbao.conversation.Effect;
import vn.thonbao.conversation.Input;

/** Lets the talk with officials hear a message first, and says what it answers. */
@Component
class Officials {

    private final OfficialTalk talk;
    private final Effects effects;

    Officials(OfficialTalk talk, Effects effects) {
        this.talk = talk;
        this.effects = effects;
    }

    /** @return false if this message is none for here */
    boolean answer(Scene scene, Input input, List<Duties.Seat> seats) {
        var said = input instanceof Input.Said words ? words.text() : "";
        var say = talk.answer(new OfficialTalk.Scene(
                scene.person(), said, !seats.isEmpty(), scene.occasion(), scene.quotes(), scene.now()));
        say.ifPresent(what -> effects.carryOut(List.<Effect>of(what), scene));
        return say.isPresent();
    }
}
