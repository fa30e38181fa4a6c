package vn.thonbao.platform.yaml;

/**
 * Something wrong in a file that a person edits.
 *
 * @param file as the person knows it, relative to the folder being read
 * @param line counted from 1
 * @param code stable, for looking it up ("FLOW-07")
 * @param words what is wrong and what to do, in plain Vietnamese
 */
public record Mistake(String file, int line, String code, String words) implements Comparable<Mistake> {

    @Override
    public int compareTo(Mistake other) {
        return java.util.Comparator.comparing(Mistake::file)
                .thenComparing(Mistake::line)
                .thenComparing(Mistake::code)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + "  " + code + "  " + words;
    }
}
