package vn.thonbao.platform.yaml;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong, so that a person who edits files reads all of it at once. */
public final class Mistakes {

    private final List<Mistake> found = new ArrayList<>();

    public void add(String file, int line, String code, String words) {
        found.add(new Mistake(file, line, code, words));
    }

    public boolean none() {
        return found.isEmpty();
    }

    public int count() {
        return found.size();
    }

    /** Sorted by file, line and code; the same mistake is told once. */
    public List<Mistake> sorted() {
        return found.stream().distinct().sorted().toList();
    }
}
