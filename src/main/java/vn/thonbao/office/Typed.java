package vn.thonbao.office;

/** What a person typed into a larger box. */
public final class Typed {

    private Typed() {}

    /** A browser sends a line break as two characters; limits, pages and people count one. */
    public static String lines(String text) {
        return text.replace("\r\n", "\n").strip();
    }
}
