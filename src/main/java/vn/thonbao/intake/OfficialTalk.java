package vn.thonbao.intake;

import java.time.Instant;
import java.util.Optional;
import vn.thonbao.conversation.Effect;
import vn.thonbao.directory.Person;

/** The talk with officials, which no flow leads. The room that holds it is asked about every message before a flow is looked for. */
public interface OfficialTalk {

    /**
     * Joins the turn's transaction.
     *
     * @return what is said; empty if this message is none for officials
     */
    Optional<Effect.Say> answer(Scene scene);

    /**
     * @param said empty where nothing was written
     * @param head whether this person speaks for a unit too, and may have its question open
     * @param occasion names this turn for ever
     * @param quotes the message of ours that the words stand under, by its key in the outbox; empty text = one we do not know any more
     */
    record Scene(Person person, String said, boolean head, String occasion, Optional<String> quotes, Instant now) {}
}
