package vn.thonbao.intake;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thonbao.conversation.ConversationState;
import vn.thonbao.conversation.Reception;
import vn.thonbao.directory.Person;
import vn.thonbao.directory.PersonId;
import vn.thonbao.platform.database.Moments;
import vn.thonbao.platform.json.Json;

/** The conversations' own memory: two small rows a person, rewritten at every turn. */
@Component
class Talks {

    /** In place of a duty, where a flow is about no report. */
    static final String APART = "";

    private final JdbcClient jdbc;
    private final Moments moments;

    Talks(JdbcClient jdbc, Moments moments) {
        this.jdbc = jdbc;
        this.moments = moments;
    }

    Reception.Talk talk(PersonId person) {
        return jdbc.sql("SELECT state FROM talk WHERE person_id = ?")
                .param(person.value())
                .query(String.class)
                .optional()
                .map(state -> Json.read(state, Reception.Talk.class))
                .orElse(Reception.Talk.NEW);
    }

    void keep(Person person, Reception.Talk talk, Instant at) {
        jdbc.sql("""
                        INSERT INTO talk (person_id, agency_id, state, updated_at) VALUES (?, ?, ?, ?)
                        ON CONFLICT (person_id) DO UPDATE SET state = excluded.state, updated_at = excluded.updated_at""")
                .params(person.id().value(), person.agency().value(), Json.write(talk), moments.parameter(at))
                .update();
    }

    Optional<ConversationState> conversation(PersonId person, String duty, String flow) {
        return jdbc.sql("SELECT state FROM conversation WHERE person_id = ? AND duty = ? AND flow = ?")
                .params(person.value(), duty, flow)
                .query(String.class)
                .optional()
                .map(state -> Json.read(state, ConversationState.class));
    }

    /** In what is talked about now, a question waits for its answer. */
    boolean questionOpen(PersonId person, Reception.Talk talk) {
        var flow = talk.flow().orElse("");
        return talk.duty()
                .flatMap(key -> conversation(person, key, flow))
                .or(() -> conversation(person, APART, flow))
                .filter(c -> c.asked().isPresent() || c.pending().isPresent())
                .isPresent();
    }

    void keep(Person person, String duty, ConversationState state, Instant at) {
        jdbc.sql("""
                        INSERT INTO conversation (person_id, duty, flow, agency_id, state, updated_at) VALUES (?, ?, ?, ?, ?, ?)
                        ON CONFLICT (person_id, duty, flow)
                        DO UPDATE SET state = excluded.state, updated_at = excluded.updated_at""")
                .params(
                        person.id().value(),
                        duty,
                        state.flow(),
                        person.agency().value(),
                        Json.write(state),
                        moments.parameter(at))
                .update();
    }
}
