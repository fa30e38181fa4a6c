package vn.thonbao.channel.webchat;

/** A link that opens nothing (any more). It happens every day and is answered with a page; it carries no token. */
final class ClosedLink extends RuntimeException {

    enum Why {
        EXPIRED,
        UNKNOWN
    }

    private static final long serialVersionUID = 1;
    private final Why why;

    ClosedLink(Why why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    Why why() {
        return why;
    }
}
