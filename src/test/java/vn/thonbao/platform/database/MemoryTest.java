package vn.thonbao.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thonbao.platform.Settings;

/** What is remembered is never older than the last commit, and never newer than what the reader may see. */
@OnSqlite
class MemoryTest {

    private static final List<?> NAME = List.of("name", 1L);
    private static final List<?> AGE = List.of("age", 1L);

    @Autowired
    Settings settings;

    @Autowired
    TransactionTemplate transaction;

    private Memory memory;
    private final AtomicInteger reads = new AtomicInteger();
    private String stored = "Hùng";

    @BeforeEach
    void anEmptyMemory() {
        memory = new Memory(settings);
    }

    private String name() {
        return memory.of(NAME, () -> {
            reads.incrementAndGet();
            return stored;
        });
    }

    @Test
    void readsOnceAndAgainAfterAWrite() {
        name();
        name();
        stored = "Lan";
        memory.forget();
        assertThat(name()).isEqualTo("Lan");
        assertThat(reads).hasValue(2);
    }

    @Test
    void forgetsOneAnswerAndKeepsTheOthers() {
        name();
        transaction.executeWithoutResult(status -> memory.forget(AGE));
        name();
        assertThat(reads).hasValue(1);
        transaction.executeWithoutResult(status -> memory.forget(NAME));
        name();
        assertThat(reads).hasValue(2);
    }

    @Test
    void whoHasWrittenReadsItsOwnRowsAndOthersTheLastCommit() {
        name();
        transaction.executeWithoutResult(status -> {
            memory.forget(NAME);
            stored = "Lan";
            assertThat(name()).isEqualTo("Lan");
        });
        stored = "Mai, written past the memory";
        assertThat(name()).isEqualTo("Mai, written past the memory");
    }

    @Test
    void whatWasReadWhileSomebodyWroteIsNotKept() {
        memory.of(NAME, () -> {
            memory.forget(NAME); // another thread commits between the read and the keeping
            return "old";
        });
        assertThat(name()).isEqualTo("Hùng");
    }

    @Test
    void whoReadsAnOlderStateOfTheDatabaseTeachesNobodyThatState() {
        var reading = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        reading.setReadOnly(true);
        reading.executeWithoutResult(status -> name()); // its snapshot may be from before the last commit
        stored = "Lan";
        assertThat(name()).isEqualTo("Lan");
    }

    @Test
    void aWriteThatIsTakenBackLeavesNothingBehind() {
        transaction.executeWithoutResult(status -> {
            memory.forget(NAME);
            stored = "never committed";
            name();
            status.setRollbackOnly();
        });
        stored = "Hùng";
        assertThat(name()).isEqualTo("Hùng");
    }

    @Test
    void whatATransactionWroteItselfIsKnownWithoutBeingRead() {
        transaction.executeWithoutResult(status -> {
            memory.write(NAME, "Lan");
            assertThat(name()).isEqualTo("Lan");
        });
        assertThat(name()).isEqualTo("Lan");
        assertThat(memory.<String>known(NAME)).contains("Lan");
        assertThat(reads).hasValue(0);
    }

    @Test
    void whatWasWrittenAndTakenBackIsReadAgain() {
        name();
        transaction.executeWithoutResult(status -> {
            memory.write(NAME, "never committed");
            status.setRollbackOnly();
        });
        assertThat(memory.<String>known(NAME)).isEmpty();
        assertThat(name()).isEqualTo("Hùng");
    }

    @Test
    void whatWasWrittenBehindASavepointThatIsTakenBackIsReadAgain() {
        var nested = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        transaction.executeWithoutResult(batch -> {
            nested.executeWithoutResult(turn -> {
                memory.write(NAME, "never committed");
                turn.setRollbackOnly();
            });
            assertThat(name()).isEqualTo("Hùng");
        });
        assertThat(name()).isEqualTo("Hùng");
    }

    @Test
    void whatIsWrittenOnceMoreInAWayNobodyKnowsIsReadAgain() {
        transaction.executeWithoutResult(status -> {
            memory.write(NAME, "Lan");
            memory.forget(NAME);
            assertThat(name()).isEqualTo("Hùng");
        });
        assertThat(name()).isEqualTo("Hùng");
    }

    @Test
    void startsAnewWhenItHoldsTooMuch() {
        memory = new Memory(settings, 1);
        name();
        memory.of(AGE, () -> 60);
        name();
        assertThat(reads).hasValue(2);
    }
}
