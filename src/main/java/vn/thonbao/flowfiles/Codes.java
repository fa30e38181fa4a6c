package vn.thonbao.flowfiles;

/** What can be wrong in flows, phrases and the vocabulary; {@code docs/mistakes.md} explains each to the person who edits. */
final class Codes {

    static final String SAME_FLOW = "FLOW-01";
    static final String VERSION = "FLOW-02";
    static final String SAME_START = "FLOW-03";
    static final String FINISH = "FLOW-04";
    static final String NO_STEPS = "FLOW-05";
    static final String SAME_FIELD = "FLOW-06";
    static final String PLACEHOLDER = "FLOW-07";
    static final String TOO_LONG = "FLOW-08";
    static final String NO_EXAMPLE = "FLOW-09";
    static final String BUTTON = "FLOW-10";
    static final String WHEN_FIELD = "FLOW-11";
    static final String WHEN_ANSWER = "FLOW-12";
    static final String ADDRESS = "FLOW-13";
    static final String UNKNOWN_PHRASE = "FLOW-14";
    static final String MISSING_PHRASE = "FLOW-15";
    static final String STEP = "FLOW-16";
    static final String VOCABULARY = "FLOW-17";
    static final String BRACE = "FLOW-18";
    static final String MISSING_FILE = "FLOW-19";
    static final String FIGURES = "FLOW-20";
    static final String REPEAT = "FLOW-21";

    private Codes() {}
}
