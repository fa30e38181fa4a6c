package vn.thonbao.officials;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import vn.thonbao.channel.Introductions;

/** Finds what somebody calls by its name, or by a part of it: "ho ngheo", "tổ 5", "tdp 5". */
final class Called {

    private Called() {}

    /** @param names of one thing; whoever is called by a whole name is meant alone */
    static <T> List<T> of(String said, List<T> all, Function<T, List<String>> names) {
        var words = words(said);
        if (words.isEmpty()) {
            return List.of();
        }
        var exact = all.stream()
                .filter(one ->
                        names.apply(one).stream().anyMatch(name -> words(name).equals(words)))
                .toList();
        return exact.isEmpty()
                ? all.stream()
                        .filter(one -> names.apply(one).stream().anyMatch(name -> calls(words, name)))
                        .toList()
                : exact;
    }

    private static boolean calls(List<String> said, String name) {
        var words = words(name);
        var initials = words.stream()
                .filter(word -> Character.isLetter(word.charAt(0)))
                .map(word -> word.substring(0, 1))
                .collect(joining());
        return said.stream().allMatch(word -> words.contains(word) || word.equals(initials));
    }

    /** Small, without diacritics and leading zeros: "Tổ dân phố 05" is "to dan pho 5". */
    private static List<String> words(String text) {
        return Arrays.stream(Introductions.plain(text).split("[^a-z0-9]+"))
                .map(word -> word.replaceFirst("^0+(?=\\d)", ""))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
