package vn.thonbao.intake;

/** Most of what heads write is a figure and nothing else; no word has to be looked for in it. */
public final class BareFigure {

    private BareFigure() {}

    public static boolean is(String said) {
        return !said.isBlank() && said.chars().allMatch(c -> c < 128 && !Character.isLetter(c));
    }
}
