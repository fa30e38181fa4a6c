package vn.thonbao.announcement;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.thonbao.directory.PersonId;

/** The names of this room's messages in the outbox; on a second way they have a number behind them. */
final class Keys {

    private static final Pattern KEY = Pattern.compile(Announcement.KEY + "(\\d{1,18}):(\\d{1,18})(~\\d+)?");

    private Keys() {}

    static Optional<Long> announcement(String key) {
        var matcher = KEY.matcher(key);
        return matcher.matches() ? Optional.of(Long.valueOf(matcher.group(1))) : Optional.empty();
    }

    static Optional<PersonId> person(String key) {
        var matcher = KEY.matcher(key);
        return matcher.matches() ? Optional.of(new PersonId(Long.parseLong(matcher.group(2)))) : Optional.empty();
    }
}
