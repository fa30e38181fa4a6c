package vn.thonbao.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.thonbao.channel.Content;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.Person;

/**
 * Who is being answered, where and about what: what an effect needs to be carried out.
 *
 * @param message id of the inbox message; absent when the office set this turn off
 * @param occasion names this turn for ever ("reply:4711"): what is said on it is never said twice
 * @param duty absent while nobody's report is talked about
 * @param flow name and version of the flow that talks ("welcome/1")
 * @param files those that came with the message
 * @param quotes the message of ours that the words stand under, by its key in the outbox; empty text = one we do not know any more
 */
record Scene(
        Person person,
        ChatAddress chat,
        Optional<Long> message,
        String occasion,
        Optional<Duties.Duty> duty,
        String flow,
        List<Content.IncomingFile> files,
        Instant now,
        Optional<String> quotes) {

    Scene(
            Person person,
            ChatAddress chat,
            Optional<Long> message,
            String occasion,
            Optional<Duties.Duty> duty,
            String flow,
            List<Content.IncomingFile> files,
            Instant now) {
        this(person, chat, message, occasion, duty, flow, files, now, Optional.empty());
    }

    String flowName() {
        return flow.substring(0, Math.max(0, flow.indexOf('/')));
    }

    Scene in(Optional<Duties.Duty> about, String flowAndVersion) {
        return new Scene(person, chat, message, occasion, about, flowAndVersion, files, now, quotes);
    }

    Scene then(String suffix) {
        return new Scene(person, chat, message, occasion + ":" + suffix, duty, flow, files, now, quotes);
    }

    Scene quoting(Content content) {
        var key = content.tap().map(Content.Tap::message);
        return new Scene(person, chat, message, occasion, duty, flow, files, now, key);
    }
}
