package vn.thonbao.office.reports;

import vn.thonbao.office.Scopes;

/** A report in the sending that the officer looked at. */
record Seen(long report, int revision) {

    /** @param text "12:1" */
    static Seen of(String text) {
        var parts = text.split(":", 2);
        try {
            return new Seen(Long.parseLong(parts[0]), Integer.parseInt(parts[parts.length - 1]));
        } catch (NumberFormatException forged) {
            throw Scopes.notHere();
        }
    }
}
