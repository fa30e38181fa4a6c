package vn.thonbao.platform.database;

/** On the way of every message. */
public final class Inserts {

    private Inserts() {}

    /**
     * For a row whose number nobody asks for. SQLite's driver knows an {@code INSERT} by its first word and asks for the number of
     * the new row after each one, by a statement that it prepares anew: a fourth of what the insert costs.
     */
    public static String unnumbered(String insert) {
        return "/* unnumbered */ " + insert;
    }
}
