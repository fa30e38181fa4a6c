package vn.thonbao.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thonbao.conversation.ConversationState;
import vn.thonbao.conversation.Reception;
import vn.thonbao.directory.Person;
import vn.thonbao.directory.PersonId;
import vn.thonbao.platform.Settings;
import vn.thonbao.platform.database.Inserts;
import vn.thonbao.platform.database.Memory;
import vn.thonbao.platform.database.Moments;
import vn.thonbao.platform.json.Json;

/** The conversations' own memory: two small rows a person, rewritten at every turn. */
@Component
class Talks {

    /** Talks that stay known from one turn to the next; less than a kilobyte each. */
    private static final int UNDER_WAY = 2_000;

    /** In place of a duty, where a flow is about no report. */
    static final String APART = "";

    private static final String KEEP_TALK = Inserts.unnumbered("""
            INSERT INTO talk (person_id, agency_id, state, updated_at) VALUES (?, ?, ?, ?)
            ON CONFLICT (person_id) DO UPDATE SET state = excluded.state, updated_at = excluded.updated_at""");

    private static final String KEEP_CONVERSATION = Inserts.unnumbered("""
            INSERT INTO conversation (person_id, duty, flow, agency_id, state, updated_at) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (person_id, duty, flow)
            DO UPDATE SET state = excluded.state, updated_at = excluded.updated_at""");

    private final JdbcClient jdbc;
    private final JdbcTemplate writing;
    private final Moments moments;
    private final Memory memory;
    private final boolean alone;

    Talks(JdbcClient jdbc, JdbcTemplate writing, Moments moments, Settings settings) {
        this.jdbc = jdbc;
        this.writing = writing;
        this.moments = moments;
        this.memory = new Memory(settings, UNDER_WAY);
        this.alone = settings.sqlite();
    }

    /** Until the end of the transaction nobody else changes what this person talks about: an officer may, while he writes. */
    void hold(PersonId person) {
        if (!alone) { // SQLite has one writer
            jdbc.sql("SELECT person_id FROM talk WHERE person_id = ? FOR UPDATE")
                    .param(person.value())
                    .query(Long.class)
                    .optional();
        }
    }

    Reception.Talk talk(PersonId person) {
        return memory.of(
                about(person),
                () -> jdbc.sql("SELECT state FROM talk WHERE person_id = ?")
                        .param(person.value())
                        .query(String.class)
                        .optional()
                        .map(state -> Json.read(state, Reception.Talk.class))
                        .orElse(Reception.Talk.NEW));
    }

    private static List<?> about(PersonId person) {
        return List.of("talk", person);
    }

    void keep(Person person, Reception.Talk talk, Instant at) {
        jdbc.sql(KEEP_TALK)
                .params(person.id().value(), person.agency().value(), Json.write(talk), moments.parameter(at))
                .update();
        memory.write(about(person.id()), talk);
    }

    Optional<ConversationState> conversation(PersonId person, String duty, String flow) {
        return memory.of(
                about(person, duty, flow),
                () -> jdbc.sql("SELECT state FROM conversation WHERE person_id = ? AND duty = ? AND flow = ?")
                        .params(person.value(), duty, flow)
                        .query(String.class)
                        .optional()
                        .map(state -> Json.read(state, ConversationState.class)));
    }

    private static List<?> about(PersonId person, String duty, String flow) {
        return List.of("conversation", person, duty, flow);
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
        writing.update(KEEP_CONVERSATION, row -> {
            row.setLong(1, person.id().value());
            row.setString(2, duty);
            row.setString(3, state.flow());
            row.setLong(4, person.agency().value());
            row.setString(5, Json.write(state));
            row.setObject(6, moments.parameter(at));
        });
        memory.write(about(person.id(), duty, state.flow()), Optional.of(state));
    }
}
