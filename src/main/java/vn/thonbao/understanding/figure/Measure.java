package vn.thonbao.understanding.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thonbao.understanding.Vocabulary.UnitWord;
import vn.thonbao.understanding.words.Spelling;

/**
 * The unit a field is asked in, ready for converting.
 *
 * @param dimension what may be turned into what; the unit's own name when the vocabulary does not know it
 * @param per "năm" of "triệu đồng/năm"; empty when there is none
 */
public record Measure(String unit, String dimension, BigDecimal factor, String per) {

    /** cái, chiếc, căn: counts whatever single things are asked for. */
    private static final String COUNTER = "counter";

    /** A unit of the campaign's that the vocabulary does not know: "gương", "cầu". */
    private static final String OWN = "own:";

    public static Measure of(String written, List<UnitWord> known) {
        var slash = written.indexOf('/');
        var unit = (slash < 0 ? written : written.substring(0, slash)).strip();
        var per =
                slash < 0 ? "" : written.substring(written.lastIndexOf('/') + 1).strip();
        var key = Spelling.key(unit);
        var word = known.stream()
                .filter(u -> Spelling.key(u.unit()).equals(key)
                        || u.spellings().stream().anyMatch(s -> Spelling.key(s).equals(key)))
                .findFirst();
        return word.map(w -> new Measure(w.unit(), w.dimension(), factors(w).get(0), per))
                .orElse(new Measure(unit, unit.isEmpty() ? "" : OWN + key, BigDecimal.ONE, per));
    }

    /** "tạ" of "tạ/ha", as a key. */
    public static String base(String written) {
        var slash = written.indexOf('/');
        return Spelling.key((slash < 0 ? written : written.substring(0, slash)).strip());
    }

    public boolean money() {
        return dimension.equals("money");
    }

    public boolean percent() {
        return dimension.equals("share");
    }

    public boolean same(UnitWord said) {
        return said.dimension().equals(dimension)
                || dimension.isEmpty()
                || said.dimension().equals(COUNTER) && (dimension.startsWith(OWN) || dimension.equals("things"));
    }

    /** In this unit, once for each factor the word has: a mẫu is 3600, 5000 or 10 000 m². */
    public List<BigDecimal> convert(BigDecimal value, UnitWord said) {
        var converted = new ArrayList<BigDecimal>();
        for (var from : factors(said)) {
            converted.add(dimension.isEmpty() ? value : divide(value.multiply(from)));
        }
        return converted;
    }

    /** From đồng into this unit. */
    public BigDecimal divide(BigDecimal base) {
        return base.divide(factor, MathContext.DECIMAL64);
    }

    public static List<BigDecimal> factors(UnitWord word) {
        return java.util.Arrays.stream(word.factor().split(" "))
                .map(BigDecimal::new)
                .toList();
    }

    public static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(BigDecimal.valueOf(100)).divide(whole, 2, RoundingMode.HALF_UP);
    }

    public Optional<String> period() {
        return per.isEmpty() ? Optional.empty() : Optional.of(Spelling.folded(Spelling.key(per)));
    }
}
