package vn.thonbao.office.rollup;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.directory.Agency;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.RollUpAgreements;
import vn.thonbao.intake.TotalWords;
import vn.thonbao.office.Moments;
import vn.thonbao.office.Scope;
import vn.thonbao.review.RollUps;

@Component
class RollUpViews {

    record View(List<RollUps.Below> below, List<Line> lines) {}

    /** @param parts "280/312" behind a ratio or a count of yes; empty otherwise */
    record Line(
            String number,
            String label,
            String wording,
            String value,
            String parts,
            int covered,
            int base,
            int complete,
            int agencies,
            boolean everything,
            int fromPercent,
            int aside) {}

    record Upper(long id, String name, String by, String at) {}

    record Choice(long id, String name) {}

    private final RollUps rollUps;
    private final RollUpAgreements agreements;
    private final Directory directory;
    private final Moments moments;

    RollUpViews(RollUps rollUps, RollUpAgreements agreements, Directory directory, Moments moments) {
        this.rollUps = rollUps;
        this.agreements = agreements;
        this.directory = directory;
        this.moments = moments;
    }

    View of(Scope scope) {
        var rollUp = rollUps.of(scope.campaign(), scope.period());
        return new View(
                rollUp.below(), rollUp.lines().stream().map(RollUpViews::line).toList());
    }

    private static Line line(RollUps.Line line) {
        var indicator = line.indicator();
        var total = line.total();
        return new Line(
                indicator.number(),
                indicator.label(),
                indicator.wording(),
                TotalWords.value(indicator, total),
                TotalWords.parts(total),
                total.covered(),
                total.base(),
                line.complete(),
                line.agencies(),
                line.everything(),
                total.fromPercent(),
                total.aside());
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
