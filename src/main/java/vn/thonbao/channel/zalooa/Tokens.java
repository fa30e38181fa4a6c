package vn.thonbao.channel.zalooa;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import vn.thonbao.channel.zalooa.Grants.Grant;
import vn.thonbao.channel.zalooa.ZaloOaApi.Answer;

/** Keeps a token at hand that works: renewed long before it ends, or once it is refused. Times are real. */
class Tokens {

    private static final Logger log = LoggerFactory.getLogger(Tokens.class);

    private static final int STORING_TRIES = 30;
    private static final Duration STORING_PAUSE = Duration.ofSeconds(2);

    /** An access token lives 25 hours. */
    private static final Duration RENEW_AFTER = Duration.ofHours(20);

    /** Longer than any renewal can take. */
    private static final Duration HOLD = Duration.ofMinutes(2);

    private static final Duration PAUSE_AFTER_REFUSAL = Duration.ofMinutes(15);

    private final Grants grants;
    private final ZaloOaApi api;
    private final Clock realClock;

    Tokens(Grants grants, ZaloOaApi api, Clock realClock) {
        this.grants = grants;
        this.api = api;
        this.realClock = realClock;
    }

    /** @return empty while there is none that could work */
    Optional<String> access() {
        return usable(grants.current());
    }

    private Optional<String> usable(Optional<Grant> grant) {
        return grant.filter(g -> realClock.instant().isBefore(g.accessUntil())).flatMap(Grant::access);
    }

    /** Renews when it is time to. @return what then works */
    CompletableFuture<Optional<String>> keepFresh() {
        var due = realClock.instant().minus(RENEW_AFTER);
        return grants.current()
                .filter(g -> g.access().isEmpty() || !g.givenAt().isAfter(due))
                .map(g -> renewed(g.access()))
                .orElseGet(() -> CompletableFuture.completedFuture(access()));
    }

    /**
     * Another token than the one that was refused.
     *
     * @return empty when there is none yet: somebody else is at it, or it failed
     */
    CompletableFuture<Optional<String>> renewed(Optional<String> refused) {
        var grant = grants.current();
        var other = usable(grant).filter(token -> !refused.equals(Optional.of(token)));
        if (other.isPresent() || grant.isEmpty()) {
            return CompletableFuture.completedFuture(other);
        }
        var refresh = grant.get().refresh();
        if (!grants.claim(refresh, realClock.instant(), HOLD)) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        return api.refresh(refresh).thenApply(answer -> keep(refresh, answer));
    }

    private Optional<String> keep(String used, Answer answer) {
        var now = realClock.instant();
        if (answer instanceof Answer.Done done) {
            var pair = pair(done.data(), now);
            return replaced(used, pair) ? Optional.of(pair.access()) : access();
        }
        if (answer instanceof Answer.Refused refused) {
            log.error("Zalo OA: renewing the permission was refused ({} {})", refused.error(), refused.message());
            grants.failed(used, Grants.REFUSED, now.plus(PAUSE_AFTER_REFUSAL));
        } else if (answer instanceof Answer.None none && none.mayHaveArrived()) {
            log.error("Zalo OA: renewing the permission was not answered ({}); the new one may be lost", none.why());
            grants.failed(used, Grants.UNCLEAR, now.plus(HOLD));
        } else {
            grants.failed(used, "", now.plus(HOLD));
        }
        return Optional.empty();
    }

    /** Held until the database takes it: the old one is spent, and without the new one somebody has to consent again. */
    private boolean replaced(String used, Grants.Pair pair) {
        for (int tries = 1; ; tries++) {
            try {
                return grants.replace(used, pair, realClock.instant());
            } catch (RuntimeException fault) {
                log.error(
                        "Zalo OA: the new permission could not be stored ({})",
                        fault.getClass().getName());
                if (tries == STORING_TRIES) {
                    throw fault;
                }
                LockSupport.parkNanos(STORING_PAUSE.toNanos());
            }
        }
    }

    private static Grants.Pair pair(JsonNode told, Instant now) {
        return new Grants.Pair(
                told.path("access_token").asString(""),
                now.plus(lives(told)),
                told.path("refresh_token").asString(""));
    }

    /** Told as text. */
    private static Duration lives(JsonNode pair) {
        var seconds = pair.path("expires_in").asString("");
        return Duration.ofSeconds(seconds.matches("\\d{1,9}") ? Long.parseLong(seconds) : 3600);
    }

    /** An administrator said yes. @return whether there is a new pair */
    boolean consented(String code) {
        if (api.exchange(code).join() instanceof Answer.Done done) {
            var now = realClock.instant();
            grants.keep(pair(done.data(), now), now);
            return true;
        }
        return false;
    }

    Optional<Grant> grant() {
        return grants.current();
    }
}
