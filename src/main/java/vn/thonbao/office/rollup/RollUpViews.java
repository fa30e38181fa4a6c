package vn.thonbao.office.rollup;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.directory.Agency;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.RollUpAgreements;
import vn.thonbao.intake.TotalWords;
import vn.thonbao.office.Moments;
import vn.thonbao.office.Scope;
import vn.thonbao.office.Words;
import vn.thonbao.review.RollUps;

@Component
class RollUpViews {

    /** A longer list of names is cut; how many more there are is said. */
    private static final int MOST_NAMES = 6;

    /** @param silent names of those that have not agreed; {@code context} is reported by nobody */
    record View(List<RollUps.Below> below, List<String> silent, List<Line> lines, List<Indicator> context) {}

    /**
     * @param parts "280/312" behind a ratio or a count of yes; empty otherwise
     * @param lacking whose figures are missing or not complete ("phường Hải Thành, phường Đa Phúc"); empty when nobody's are
     * @param verdict MET, NOT_MET, UNKNOWN or NO_TARGET, of this agency's own target
     */
    record Line(
            String number,
            String label,
            String wording,
            String target,
            String value,
            String parts,
            int covered,
            int base,
            int complete,
            int agencies,
            String lacking,
            int fromPercent,
            int aside,
            String verdict) {}

    record Upper(long id, String name, String by, String at) {}

    record Choice(long id, String name) {}

    private final RollUps rollUps;
    private final RollUpAgreements agreements;
    private final Directory directory;
    private final Moments moments;
    private final Words words;

    RollUpViews(RollUps rollUps, RollUpAgreements agreements, Directory directory, Moments moments, Words words) {
        this.rollUps = rollUps;
        this.agreements = agreements;
        this.directory = directory;
        this.moments = moments;
        this.words = words;
    }

    View of(Scope scope) {
        var rollUp = rollUps.of(scope.campaign(), scope.period());
        return new View(
                rollUp.below(),
                rollUp.silent(),
                rollUp.lines().stream().map(this::line).toList(),
                rollUp.context());
    }

    private Line line(RollUps.Line line) {
        var indicator = line.indicator();
        var total = line.total();
        return new Line(
                indicator.number(),
                indicator.label(),
                indicator.wording(),
                indicator.targetWords(),
                TotalWords.value(indicator, total),
                TotalWords.parts(indicator, total),
                total.covered(),
                total.base(),
                line.complete(),
                line.agencies(),
                names(line.lacking()),
                total.fromPercent(),
                total.aside(),
                total.verdict().name());
    }

    private String names(List<String> agencies) {
        var shown = agencies.stream().limit(MOST_NAMES).collect(joining(", "));
        var more = agencies.size() - MOST_NAMES;
        return more > 0 ? words.text("rollup.more", shown, more) : shown;
    }

    @Transactional(readOnly = true)
    public List<Upper> uppers(AgencyId agency) {
        return agreements.uppers(agency).stream()
                .map(agreement -> new Upper(
                        agreement.upper().value(),
                        directory.agency(agreement.upper()).fullName(),
                        agreement.agreedBy(),
                        moments.brief(agreement.agreedAt())))
                .toList();
    }

    /** Whom this agency could still let read its totals: nobody who lets this agency read theirs. */
    @Transactional(readOnly = true)
    public List<Choice> choices(AgencyId agency) {
        var below = agreements.lower(agency);
        var agreed = agreements.uppers(agency).stream()
                .map(RollUpAgreements.Agreement::upper)
                .toList();
        return directory.agencies().stream()
                .filter(other -> !other.id().equals(agency))
                .filter(other -> !below.contains(other.id()) && !agreed.contains(other.id()))
                .map(other -> new Choice(other.id().value(), other.fullName()))
                .toList();
    }

    Optional<Agency> choice(AgencyId agency, long upper) {
        return choices(agency).stream()
                .filter(choice -> choice.id() == upper)
                .findFirst()
                .map(choice -> directory.agency(new AgencyId(upper)));
    }
}
