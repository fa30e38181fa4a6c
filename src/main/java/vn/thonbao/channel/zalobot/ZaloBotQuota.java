package vn.thonbao.channel.zalobot;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How much of the bot's plan is used up, counted by ourselves since the platform does not tell. Only Zalo refuses: being wrong
 * here must not silence a bot that could still speak.
 */
class ZaloBotQuota {

    private static final Logger log = LoggerFactory.getLogger(ZaloBotQuota.class);
    private static final double NEARLY = 0.8;

    /** @param users people who ever wrote to the bot; {@code messages} sent this month */
    record Use(int users, int usersOf, int messages, int messagesOf) {
        boolean usersNearlySpent() {
            return users >= usersOf * NEARLY;
        }

        boolean messagesNearlySpent() {
            return messages >= messagesOf * NEARLY;
        }

        /** What is used of the scarcer of the two. */
        double part() {
            return Math.max((double) users / usersOf, (double) messages / messagesOf);
        }
    }

    private final JdbcClient sql;
    private final ZaloBotSettings settings;
    private final Clock realClock;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    ZaloBotQuota(JdbcClient sql, ZaloBotSettings settings, Clock realClock) {
        this.sql = sql;
        this.settings = settings;
        this.realClock = realClock;
    }

    /** Somebody wrote; a stranger takes a place as well. */
    void heard(String chat) {
        if (!seen.add(chat)) {
            return;
        }
        sql.sql("INSERT INTO zalobot_user (bot, chat_id) VALUES (?, ?) ON CONFLICT (bot, chat_id) DO NOTHING")
                .params(settings.bot(), chat)
                .update();
    }

    /** Never fails: the message is gone, and an error would send it again. */
    void sent() {
        try {
            sql.sql("""
                    INSERT INTO zalobot_month (bot, month, sent) VALUES (?, ?, 1)
                    ON CONFLICT (bot, month) DO UPDATE SET sent = zalobot_month.sent + 1""").params(settings.bot(), month()).update();
        } catch (DataAccessException notCounted) {
            log.warn("Zalo Bot: a sent message was not counted", notCounted);
        }
    }

    Use use() {
        var users = sql.sql("SELECT count(*) FROM zalobot_user WHERE bot = ?")
                .param(settings.bot())
                .query(Integer.class)
                .single();
        var messages = sql.sql("SELECT sent FROM zalobot_month WHERE bot = ? AND month = ?")
                .params(settings.bot(), month())
                .query(Integer.class)
                .optional()
                .orElse(0);
        return new Use(users, settings.users(), messages, settings.messages());
    }

    private String month() {
        return YearMonth.now(realClock).toString();
    }
}
