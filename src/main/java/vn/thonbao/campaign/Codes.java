package vn.thonbao.campaign;

/** What can be wrong in a campaign's file; {@code docs/mistakes.md} explains each to the person who edits. */
final class Codes {

    static final String NAME = "CAMP-01";
    static final String SAME_CODE = "CAMP-02";
    static final String TOO_LONG = "CAMP-03";
    static final String PERIOD = "CAMP-04";
    static final String WHOLE = "CAMP-05";
    static final String RANGE = "CAMP-06";
    static final String TOTALLING = "CAMP-07";
    static final String TARGET = "CAMP-08";
    static final String REPORTERS = "CAMP-09";
    static final String SAME_WORDS = "CAMP-10";
    static final String ADDRESS = "CAMP-11";
    static final String UNITS = "CAMP-12";
    // CAMP-13, a flow that does not exist, is told where flows and campaigns meet: intake.FlowFiles
    static final String SET = "CAMP-14";
    static final String TARGET_RANGE = "CAMP-15";
    static final String CONTEXT = "CAMP-16";

    static final String CHECK = "CAMP-17";
    static final String PART = "CAMP-18";

    static final String REGISTERS = "CAMP-19";
    // CAMP-20, a campaign that was closed, is told where the file meets the agency: office.campaigns.PlanFile
    static final String SINGLE_UNITS = "CAMP-21";

    private Codes() {}
}
