package vn.thonbao.reminder;

import java.util.Locale;

/** Whom a step addresses. */
public enum Recipient {
    /** Who leads the unit; while none of these can be written to, the others take over. */
    HEAD,
    /** Everybody else who speaks for the unit. */
    DEPUTY,
    /** No message: a task for the office, to call the unit's head. */
    OFFICER;

    /** @param role as people say it: "trưởng thôn", "tổ phó", "trưởng ban Công tác Mặt trận" */
    static Recipient of(String role) {
        var words = role.toLowerCase(Locale.ROOT);
        var leads = words.contains("trưởng") && !words.contains("phó") && !words.contains("ban");
        return leads ? HEAD : DEPUTY;
    }
}
