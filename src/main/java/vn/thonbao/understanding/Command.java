package vn.thonbao.understanding;

/** Requests that are understood at any moment, with and without diacritics. Their words are in the vocabulary file. */
public enum Command {
    HELP,
    BACK,
    SKIP,
    LATER,
    /** Show everything said so far. */
    SHOW,
    EDIT,
    REPEAT,
    STOP,
    OFFICER,
    SEND;

    private final String list = "command:" + name();

    /** What the list of its phrases is called. */
    public String list() {
        return list;
    }
}
