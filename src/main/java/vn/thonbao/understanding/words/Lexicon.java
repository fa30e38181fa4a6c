package vn.thonbao.understanding.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.thonbao.understanding.Command;
import vn.thonbao.understanding.Vocabulary;

/** The vocabulary made ready for looking up: words by their folded form, phrases longest first. Built once. */
public final class Lexicon {

    /** A phrase found in a message: the list it belongs to, or the unit it spells. */
    public record Found(Set<String> lists, Optional<Vocabulary.UnitWord> unit, int length) {}

    private static final class Node {
        final Map<String, Node> next = new HashMap<>();
        final List<Entry> ends = new ArrayList<>();
    }

    private record Entry(List<String> keys, List<String> folded, String list, Optional<Vocabulary.UnitWord> unit) {}

    private final Node phrases = new Node();
    private final Node units = new Node();
    private final Map<String, List<Numeral>> numerals = new HashMap<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> folded = new HashSet<>();
    private final Set<String> unitWords = new HashSet<>();
    private final Set<String> suffixes = new HashSet<>();
    private final Set<String> genericCounters;
    private final Set<String> naming = new HashSet<>();
    private final Slips slips;
    private final Once<String, Message> labels = new Once<>(wording -> Message.of(wording, this));

    public Lexicon(Vocabulary vocabulary) {
        var tails = keys(vocabulary.lists().getOrDefault("tail_digits", List.of()));
        vocabulary.numerals().forEach((word, value) -> addNumeral(word, value, tails));
        genericCounters = Set.copyOf(vocabulary.lists().getOrDefault("generic_counters", List.of()));
        keys(vocabulary.lists().getOrDefault("naming", List.of())).forEach(key -> naming.add(Spelling.folded(key)));
        slips = new Slips(vocabulary.lists().getOrDefault("mended", List.of()), vocabulary.numerals());
        vocabulary.units().forEach(unit -> unit.spellings().forEach(spelling -> addUnit(spelling, unit)));
        vocabulary
                .lists()
                .forEach((list, spoken) -> spoken.forEach(phrase -> add(phrases, phrase, list, Optional.empty())));
        vocabulary
                .commands()
                .forEach((command, spoken) ->
                        spoken.forEach(phrase -> add(phrases, phrase, command.list(), Optional.empty())));
    }

    private static Set<String> keys(List<String> words) {
        var keys = new HashSet<String>();
        words.forEach(word -> keys.add(Spelling.key(word)));
        return keys;
    }

    private void addNumeral(String word, long value, Set<String> tails) {
        var key = Spelling.key(word);
        var numeral = Numeral.of(key, value, tails.contains(key));
        numerals.computeIfAbsent(Spelling.folded(key), k -> new ArrayList<>()).add(numeral);
        know(key);
        suffixes.add(key);
    }

    private void addUnit(String spelling, Vocabulary.UnitWord unit) {
        add(units, spelling, "unit", Optional.of(unit));
        unitWords.add(Spelling.folded(Spelling.key(spelling)));
    }

    private void add(Node root, String phrase, String list, Optional<Vocabulary.UnitWord> unit) {
        var keys = words(phrase);
        var node = root;
        for (var key : keys) {
            know(key);
            node = node.next.computeIfAbsent(Spelling.folded(key), k -> new Node());
        }
        node.ends.add(new Entry(keys, keys.stream().map(Spelling::folded).toList(), list, unit));
        if (keys.size() == 1 && (unit.isPresent() || keys.get(0).length() > 1)) {
            suffixes.add(keys.get(0));
        }
    }

    private void know(String key) {
        words.add(key);
        folded.add(Spelling.folded(key));
    }

    /** The words and signs of a phrase of the vocabulary, as the tokenizer would cut them. */
    public static List<String> words(String phrase) {
        var keys = new ArrayList<String>();
        var word = new StringBuilder();
        phrase.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                word.appendCodePoint(c);
                return;
            }
            flush(word, keys);
            if (c != ' ') {
                keys.add(Character.toString(c));
            }
        });
        flush(word, keys);
        return keys;
    }

    private static void flush(StringBuilder word, List<String> keys) {
        if (word.length() > 0) {
            keys.add(Spelling.key(word.toString()));
            word.setLength(0);
        }
    }

    /** The longest phrase of any list that starts here. */
    public Optional<Found> phrase(Message message, int at) {
        return message.phrases().longest(this, message.offset() + at, message.size() - at);
    }

    public Optional<Found> unit(Message message, int at) {
        var node = units;
        var found = Optional.<Found>empty();
        for (var i = at; i < message.size(); i++) {
            node = node.next.get(message.token(i).folded());
            if (node == null) {
                break;
            }
            for (var entry : node.ends) {
                if (fits(message.tokens().subList(at, i + 1), message.marked(), entry)) {
                    found = Optional.of(new Found(Set.of(entry.list), entry.unit, i + 1 - at));
                    break;
                }
            }
        }
        return found;
    }

    /** How many tokens the longest phrase of this one list takes here; 0 when none starts here. */
    public int length(Message message, int at, String list) {
        return message.phrases().length(this, message.offset() + at, message.size() - at, list);
    }

    /** All phrases that start here, shorter ones first. */
    List<Phrases.Match> matches(List<Token> tokens, boolean marked, int at) {
        var node = phrases.next.get(tokens.get(at).folded());
        if (node == null) {
            return List.of();
        }
        var matches = new ArrayList<Phrases.Match>();
        for (var i = at + 1; node != null; i++) {
            for (var entry : node.ends) {
                if (fits(tokens.subList(at, i), marked, entry)) {
                    matches.add(new Phrases.Match(entry.list, i - at));
                }
            }
            node = i < tokens.size() ? node.next.get(tokens.get(i).folded()) : null;
        }
        return List.copyOf(matches);
    }

    /** The command whose phrase is exactly the tokens from here to the end. */
    public Optional<Command> command(Message message, int from, int to) {
        for (var command : Command.values()) {
            if (to > from && length(message, from, command.list()) == to - from) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }

    private boolean fits(List<Token> said, boolean marked, Entry entry) {
        for (var i = 0; i < entry.keys.size(); i++) {
            if (!fits(marked, said.get(i), entry.keys.get(i), entry.folded.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** As typed; without marks only when the message has none, or when the word typed is no word we know. */
    public boolean fits(Message message, Token token, String key) {
        return fits(message.marked(), token, key, Spelling.folded(key));
    }

    private boolean fits(boolean marked, Token token, String key, String bare) {
        return token.key().equals(key)
                || token.folded().equals(bare) && (!marked || token.bare() || !words.contains(token.key()));
    }

    /** What stands behind it numbers something: "lớp 1", "thôn 5". */
    boolean naming(Token token) {
        return naming.contains(token.folded());
    }

    /** Counts anything: "312 hộ" may be all households, or those at a meeting. */
    public boolean generic(Vocabulary.UnitWord unit) {
        return genericCounters.contains(unit.unit());
    }

    /** The wording of an indicator, cut into words once. */
    public Message label(String wording) {
        return labels.of(wording);
    }

    /** The number words this token can be, the exact spelling alone when it is one. */
    public List<Numeral> numerals(Message message, Token token) {
        if (!token.word()) {
            return List.of();
        }
        var candidates = numerals.getOrDefault(token.folded(), List.of());
        if (candidates.isEmpty()) {
            return candidates;
        }
        var exact = only(candidates, n -> n.key().equals(token.key()));
        return exact.isEmpty() || (!message.marked() || token.bare()) && candidates.size() > exact.size()
                ? only(candidates, n -> fits(message, token, n.key()))
                : exact;
    }

    private static List<Numeral> only(List<Numeral> candidates, Predicate<Numeral> wanted) {
        if (candidates.size() == 1) {
            return wanted.test(candidates.get(0)) ? candidates : List.of();
        }
        return candidates.stream().filter(wanted).toList();
    }

    public boolean unitWord(String typed) {
        return unitWords.contains(Spelling.folded(Spelling.key(typed)));
    }

    public boolean scaleOrUnit(String typed) {
        var key = Spelling.key(typed);
        return unitWord(typed)
                || numerals.getOrDefault(Spelling.folded(key), List.of()).stream()
                        .anyMatch(Numeral::scale);
    }

    /** May stand glued behind a figure: "60tr", "7hộ", "98rồi". */
    public boolean suffix(String typed) {
        var key = Spelling.key(typed);
        return suffixes.contains(key) || unitWord(typed) || key.length() > 2 && folded.contains(Spelling.folded(key));
    }

    /** A word we know, or what a Telex keyboard without its input method made of one. */
    public String resolve(String key) {
        if (words.contains(key) || folded.contains(key) || !Spelling.ascii(key)) {
            return key;
        }
        var decoded = Keyboard.telex(key);
        var canonical = Spelling.key(decoded);
        return words.contains(canonical) || !decoded.equals(key) && folded.contains(Spelling.folded(canonical))
                ? canonical
                : key;
    }

    /** "tram", "muoi": a word only with its marks. */
    boolean lacksMarks(Token token) {
        return token.word() && !words.contains(token.key()) && folded.contains(token.key());
    }

    /** No word of any list, with or without its marks. */
    public boolean unknown(Token token) {
        return token.word() && !folded.contains(token.folded());
    }

    /** The word meant by a slip of the finger. */
    Optional<String> mended(Token token, boolean besideNumber) {
        return slips.mend(token.key(), besideNumber);
    }

    /** No word at all, or almost a denial ("chư đúng"): what stands behind it is not to be relied on. */
    public boolean strange(Token token) {
        var misspelled = token.word() && !words.contains(token.key()) && (token.marked() || unknown(token));
        return unknown(token) && !Syllable.possible(token.folded()) || misspelled && slips.nearDenial(token.folded());
    }

    /** The number words that have these letters, whatever marks the message uses. */
    public List<Numeral> unmarked(Token token) {
        return token.word() ? numerals.getOrDefault(token.folded(), List.of()) : List.of();
    }

    /** A word that we do not know, one letter away from this one. */
    public boolean near(Token typed, Token meant) {
        return unknown(typed) && Slips.near(typed.folded(), meant.folded());
    }

    boolean numberWord(String bare) {
        return numerals.containsKey(bare);
    }

    public boolean vniWord(String typed) {
        return words.contains(Spelling.key(Keyboard.vni(Spelling.key(typed))));
    }

    public String resolveVni(String key) {
        return Spelling.key(Keyboard.vni(key));
    }
}
