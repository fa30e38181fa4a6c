package vn.thonbao.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A transactional method within a transaction joins it exactly as Spring's own would, faults included. */
@OnSqlite
@Import(JoinedTransactionsTest.Rooms.class)
class JoinedTransactionsTest {

    @TestConfiguration
    static class Rooms {
        @Bean
        Room room() {
            return new Room();
        }
    }

    static class Room {
        @Transactional
        public boolean written() {
            return TransactionSynchronizationManager.isActualTransactionActive();
        }

        @Transactional
        public void refuse() {
            throw new IllegalStateException("refused");
        }

        @Transactional(noRollbackFor = IllegalArgumentException.class)
        public void complain() {
            throw new IllegalArgumentException("complained");
        }

        @Transactional(propagation = Propagation.NEVER)
        public void apart() {}
    }

    @Autowired
    Room room;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TransactionInterceptor interceptor;

    @Test
    void standsInThePlaceOfSpringsOwn() {
        assertThat(interceptor).isInstanceOf(JoinedTransactions.class);
    }

    @Test
    void beginsATransactionWhereThereIsNone() {
        assertThat(room.written()).isTrue();
    }

    @Test
    void joinsOneThatIsThere() {
        assertThat(transaction.<Boolean>execute(status -> room.written())).isTrue();
    }

    @Test
    void whoCatchesAFaultCannotCommitTheHalfOfIt() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> assertThatThrownBy(room::refuse).isInstanceOf(IllegalStateException.class)))
                .isInstanceOf(UnexpectedRollbackException.class);
    }

    @Test
    void aFaultThatTakesNothingBackMayBeCaught() {
        transaction.executeWithoutResult(
                status -> assertThatThrownBy(room::complain).isInstanceOf(IllegalArgumentException.class));
    }

    @Test
    void leavesEveryOtherWayOfJoiningToSpring() {
        transaction.executeWithoutResult(
                status -> assertThatThrownBy(room::apart).hasMessageContaining("never"));
    }
}
