package vn.thonbao.channel.zalooa;

import java.util.Map;

/**
 * To whom the account writes. Groups and visitors who are not signed in have ways of their own, and get one answer: that they
 * are not read.
 *
 * @param path of the method
 * @param door what this method's refusals speak of
 * @param fields who it is, as this method wants to know it
 */
record Recipient(String path, Door door, Map<String, ?> fields) {

    /** Each has rights, quotas and numbers of its own; what is refused at one says nothing of the others. */
    enum Door {
        CARE,
        TEMPLATE,
        /** Groups, visitors and uploads. */
        SIDE
    }

    private static final String GROUP = "group:";
    private static final String VISITOR = "visitor:";

    static String group(String id) {
        return id.isEmpty() ? "" : GROUP + id;
    }

    static String visitor(String id, String conversation) {
        return id.isEmpty() ? "" : VISITOR + id + ":" + conversation;
    }

    /** @param chat as {@link Events} named it */
    static Recipient of(String chat) {
        if (chat.startsWith(GROUP)) {
            return new Recipient(
                    "/v3.0/oa/group/message", Door.SIDE, to(Map.of("group_id", chat.substring(GROUP.length()))));
        }
        if (chat.startsWith(VISITOR)) {
            var parts = chat.split(":", 3);
            return new Recipient(
                    "/v2.0/oa/message", Door.SIDE, to(Map.of("anonymous_id", parts[1], "conversation_id", parts[2])));
        }
        return new Recipient("/v3.0/oa/message/cs", Door.CARE, to(Map.of("user_id", chat)));
    }

    static Recipient byTemplate(String person) {
        return new Recipient("/v3.0/oa/message/template", Door.TEMPLATE, Map.of("user_id", person));
    }

    private static Map<String, ?> to(Map<String, String> recipient) {
        return Map.of("recipient", recipient);
    }
}
