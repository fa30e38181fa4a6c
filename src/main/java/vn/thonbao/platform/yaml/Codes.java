package vn.thonbao.platform.yaml;

/** Mistakes that any YAML file can have, whatever it is about (docs/mistakes.md). */
public final class Codes {

    /** The file cannot be read at all, or is not YAML. */
    public static final String SYNTAX = "YAML-01";

    /** A key stands twice. */
    public static final String DUPLICATE = "YAML-02";

    /** A list where a text is wanted, and the like. */
    public static final String SHAPE = "YAML-03";

    public static final String UNKNOWN_KEY = "YAML-04";

    public static final String MISSING = "YAML-05";

    /** A number, date or word that cannot stand here. */
    public static final String VALUE = "YAML-06";

    private Codes() {}
}
