package vn.thonbao.channel.webchat;

import vn.thonbao.directory.Agency;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.Person;

/** Who came in by a personal link. @param token the link's secret: never logged */
record Visitor(String token, Person person, Agency agency) {

    /** Our styles and scripts live below the same folder; whatever else stands there is taken for a token. */
    static final String PATH = "/chat/{token:(?!.*\\.(?:css|js|svg)$).+}";

    /** The chat is the person's, not the link's: a new link opens the same history. */
    ChatAddress address() {
        return new ChatAddress(WebChatAdapter.CHANNEL, "", chat());
    }

    String chat() {
        return Long.toString(person.id().value());
    }

    String home() {
        return "/chat/" + token;
    }

    @Override
    public String toString() {
        return "visitor " + chat();
    }
}
