package vn.thonbao.directory;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.CrudRepository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface ChatAccounts extends CrudRepository<ChatAccounts.Row, Long> {

    @Table("chat_account")
    record Row(
            @Id @Nullable Long id,
            long agencyId,
            long personId,
            String channel,
            String bot,
            String chatId,
            Instant lastUsedAt,
            @Nullable Instant closedAt) {

        LinkedChat linked() {
            return new LinkedChat(Objects.requireNonNull(id), address(), lastUsedAt, closedAt != null);
        }

        ChatAddress address() {
            return new ChatAddress(channel, bot, chatId);
        }
    }

    List<Row> findByPersonIdOrderByLastUsedAtDescIdDesc(long person);

    /** Written down: every message asks, and a derived query is put together anew each time. */
    @Query(
            "SELECT * FROM chat_account WHERE person_id = :person AND closed_at IS NULL ORDER BY last_used_at DESC, id DESC")
    List<Row> open(long person);

    @Modifying
    @Query("""
            UPDATE chat_account SET closed_at = :at
            WHERE channel = :channel AND bot = :bot AND chat_id = :chatId AND closed_at IS NULL""")
    void close(String channel, String bot, String chatId, Instant at);

    @Modifying
    @Query("DELETE FROM chat_account WHERE id = :id AND person_id = :person")
    int unlink(long id, long person);
}
