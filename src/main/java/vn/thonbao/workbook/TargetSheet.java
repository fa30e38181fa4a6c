package vn.thonbao.workbook;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thonbao.campaign.Campaign;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.campaign.IndicatorId;
import vn.thonbao.campaign.OwnTargets;
import vn.thonbao.directory.UnitId;
import vn.thonbao.submission.Author;
import vn.thonbao.understanding.Written;
import vn.thonbao.workbook.file.Cell;
import vn.thonbao.workbook.file.Table;

/** Targets that units have of their own: a row for each unit, a column for each indicator. */
@Component
class TargetSheet {
    static final String TITLE = "Mục tiêu";
    static final List<String> WANTED = List.of(UnitLine.CODE, UnitLine.NAME);
    private static final Set<Indicator.Kind> COUNTED = EnumSet.of(Indicator.Kind.NUMBER, Indicator.Kind.PERCENT);

    private final CampaignDesk campaigns;
    private final OwnTargets targets;

    TargetSheet(CampaignDesk campaigns, OwnTargets targets) {
        this.campaigns = campaigns;
        this.targets = targets;
    }

    /** Numbers that villages report. */
    static List<Indicator> indicators(OnFile file, Campaign campaign) {
        return file.indicators(campaign)
                .filter(i -> COUNTED.contains(i.kind()) && i.role() != Indicator.Role.CONTEXT)
                .filter(i -> file.units.values().stream().anyMatch(unit -> owes(unit, i)))
                .toList();
    }

    Table table(OnFile file, Campaign campaign, boolean filled) {
        var indicators = indicators(file, campaign);
        var own = campaigns.targets(campaign.id());
        var columns = new ArrayList<>(
                List.of(new Table.Column(UnitLine.CODE, 11, true), new Table.Column(UnitLine.NAME, 28)));
        indicators.forEach(i -> columns.add(IndicatorColumns.column(i)));
        return new Table(
                TITLE + " " + campaign.shortTitle(),
                "Mục tiêu giao riêng của đợt “%s” · mã đợt: %s · ô trống: theo kế hoạch"
                        .formatted(campaign.shortTitle(), campaign.code()),
                columns,
                file.present().stream()
                        .filter(unit -> indicators.stream().anyMatch(i -> owes(unit, i)))
                        .map(unit -> row(unit, indicators, filled ? of(own, unit) : Map.of()))
                        .toList());
    }

    private static boolean owes(OnFile.Unit unit, Indicator indicator) {
        return !unit.office() && unit.owes(indicator);
    }

    private static Map<IndicatorId, CampaignDesk.Target> of(
            Map<UnitId, Map<IndicatorId, CampaignDesk.Target>> own, OnFile.Unit unit) {
        return unit.id().map(own::get).orElse(Map.of());
    }

    private static List<Cell> row(
            OnFile.Unit unit, List<Indicator> indicators, Map<IndicatorId, CampaignDesk.Target> own) {
        var cells = new ArrayList<>(List.of(Cell.text(unit.code()), Cell.text(unit.name())));
        indicators.forEach(i -> cells.add(Optional.ofNullable(own.get(i.id()))
                .map(target -> Cell.number(target.target()))
                .orElse(Cell.EMPTY)));
        return cells;
    }

    void read(Filled sheet, Campaign campaign, OnFile file, Author.Officer by, Instant now, Draft draft) {
        var columns = IndicatorColumns.find(sheet, indicators(file, campaign), WANTED, draft);
        var own = campaigns.targets(campaign.id());
        var seen = new HashMap<String, Integer>();
        var wanted = new ArrayList<OwnTargets.Given>();
        for (var line : sheet.linesAt(draft, List.copyOf(columns.keySet()))) {
            UnitLine.unit(line, file).ifPresent(unit -> {
                Optional.ofNullable(seen.putIfAbsent(unit.code(), line.row()))
                        .ifPresent(first -> line.fault(UnitLine.CODE, "Đơn vị này đã có ở dòng %d.".formatted(first)));
                read(line, unit, columns, of(own, unit), campaign, file, draft, wanted);
            });
        }
        draft.deed(() -> targets.give(campaign.id(), wanted, by.name(), now));
    }

    private void read(
            Line line,
            OnFile.Unit unit,
            Map<Integer, Indicator> columns,
            Map<IndicatorId, CampaignDesk.Target> own,
            Campaign campaign,
            OnFile file,
            Draft draft,
            List<OwnTargets.Given> wanted) {
        var edits = new Edits();
        var deeds = new ArrayList<Runnable>();
        columns.forEach((column, indicator) -> line.cell(column).ifPresent(cell -> {
            var now = file.find(campaign.id(), indicator).map(own::get).map(CampaignDesk.Target::target);
            if (now.filter(n -> Cell.number(n).equals(cell)).isPresent()) {
                return; // what stands is not judged anew
            }
            if (!owes(unit, indicator)) {
                line.fault(
                        column,
                        "Đơn vị này không báo cáo chỉ tiêu “%s”; xin để trống ô này.".formatted(indicator.label()));
            } else if (Line.cleared(cell)) {
                now.ifPresent(number -> {
                    edits.note(indicator.label(), Written.number(number, indicator.unit()), "theo kế hoạch");
                    deeds.add(() -> wanted.add(
                            new OwnTargets.Given(file.id(unit), file.id(campaign.id(), indicator), Optional.empty())));
                });
            } else {
                given(line, column, cell, indicator)
                        .filter(number ->
                                now.filter(n -> n.compareTo(number) == 0).isEmpty())
                        .ifPresent(number -> {
                            var words = Written.number(number, indicator.unit());
                            edits.note(
                                    indicator.label(),
                                    now.map(n -> Written.number(n, indicator.unit()))
                                            .orElse("theo kế hoạch"),
                                    words);
                            deeds.add(() -> wanted.add(new OwnTargets.Given(
                                    file.id(unit),
                                    file.id(campaign.id(), indicator),
                                    Optional.of(new CampaignDesk.Target(number, words)))));
                        });
            }
        }));
        if (!line.fine()) {
            return;
        }
        if (edits.none()) {
            draft.same(line.sheet());
            return;
        }
        draft.change(
                new Change(line.sheet(), line.row(), false, unit.name(), edits.words(), edits.words()),
                () -> deeds.forEach(Runnable::run));
    }

    private static Optional<BigDecimal> given(Line line, int column, Cell cell, Indicator indicator) {
        var number = Figures.number(cell, indicator);
        if (number.isEmpty()) {
            line.fault(column, Figures.unreadable(cell, indicator));
        }
        var misfit = number.flatMap(indicator::misfit);
        misfit.ifPresent(m -> line.fault(column, Figures.told(m, cell)));
        return number.filter(n -> misfit.isEmpty());
    }
}
