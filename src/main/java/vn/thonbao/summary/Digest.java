package vn.thonbao.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.directory.AgencyId;

/**
 * Where an agency stands at a moment.
 *
 * @param periods what is being reported, by campaign
 * @param before the day whose numbers they are compared with, about a week ago; absent when none were noted
 * @param difficulties that wait for an answer, {@code overdue} among them
 */
public record Digest(
        AgencyId agency,
        Instant at,
        List<Standing> periods,
        Optional<LocalDate> before,
        int difficulties,
        int overdue) {

    private static final int DIGITS = 6;

    /** An indicator whose total is another than a week ago. @param old absent: there was none then */
    public record Move(Standing standing, Standing.Line line, Optional<Snapshot.Sum> old) {}

    public Digest {
        periods = List.copyOf(periods);
    }

    /** Those that moved most, measured by what they were; what is new comes after what doubled. */
    public List<Move> moves(int most) {
        return before.isEmpty()
                ? List.of()
                : periods.stream()
                        .filter(standing -> standing.before().isPresent())
                        .flatMap(Digest::moves)
                        .sorted(Comparator.comparing(Digest::change).reversed())
                        .limit(most)
                        .toList();
    }

    private static Stream<Move> moves(Standing standing) {
        return standing.lines().stream()
                .filter(line -> line.indicator().role() != Indicator.Role.CONTEXT)
                .filter(line -> line.total().value().isPresent())
                .map(line -> new Move(standing, line, standing.before(line.indicator())))
                .filter(move -> change(move).signum() > 0);
    }

    private static BigDecimal change(Move move) {
        var now = move.line().total().value().orElseThrow();
        var old = move.old().flatMap(Snapshot.Sum::value);
        if (old.isEmpty()) {
            return BigDecimal.ONE;
        }
        var base = old.get().abs().max(BigDecimal.ONE);
        return now.subtract(old.get()).abs().divide(base, DIGITS, RoundingMode.HALF_UP);
    }
}
