package vn.thonbao.workbook;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thonbao.campaign.Campaign;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.Deadline;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.Roll;
import vn.thonbao.directory.Succession;
import vn.thonbao.directory.UnitChanges;
import vn.thonbao.platform.Settings;
import vn.thonbao.submission.Author;
import vn.thonbao.workbook.file.Grid;
import vn.thonbao.workbook.file.Table;

/** All sheets of an agency's workbook: written in an order that reads well, read in an order in which each knows what it needs. */
@Component
class Sheets {
    /** In the order of reading. A sheet is known by its columns, so it may be renamed and moved. */
    private enum Kind {
        UNITS(UnitSheet.TITLE, UnitSheet.WANTED),
        PEOPLE(PeopleSheet.TITLE, PeopleSheet.WANTED),
        INDICATORS(IndicatorSheet.TITLE, IndicatorSheet.WANTED),
        PAST(PastSheet.TITLE, PastSheet.WANTED),
        TARGETS(TargetSheet.TITLE, TargetSheet.WANTED);

        private final String title;
        private final List<String> wanted;

        Kind(String title, List<String> wanted) {
            this.title = title;
            this.wanted = wanted;
        }
    }

    private record Found(Kind kind, Filled sheet) {}

    private final Roll roll;
    private final UnitChanges changes;
    private final CampaignDesk campaigns;
    private final UnitSheet units;
    private final PeopleSheet people;
    private final IndicatorSheet indicators;
    private final TargetSheet targets;
    private final PastSheet past;
    private final Settings settings;

    Sheets(
            Roll roll,
            UnitChanges changes,
            CampaignDesk campaigns,
            UnitSheet units,
            PeopleSheet people,
            IndicatorSheet indicators,
            TargetSheet targets,
            PastSheet past,
            Settings settings) {
        this.roll = roll;
        this.changes = changes;
        this.campaigns = campaigns;
        this.units = units;
        this.people = people;
        this.indicators = indicators;
        this.targets = targets;
        this.past = past;
        this.settings = settings;
    }

    List<Table> tables(AgencyId agency, boolean filled, Instant now) {
        var file = onFile(agency, now);
        var tables = new ArrayList<>(List.of(Guide.table(), units.table(file, filled), people.table(file, filled)));
        for (var campaign : running(file)) {
            tables.add(indicators.table(file, campaign, filled));
            tables.add(targets.table(file, campaign, filled));
            tables.add(past.table(file, campaign, filled));
        }
        return tables;
    }

    private OnFile onFile(AgencyId agency, Instant now) {
        var file = new OnFile(
                agency,
                now,
                LocalDate.ofInstant(now, settings.timezone()),
                campaigns.campaigns(agency),
                roll.everybody(agency),
                changes.successions(agency).stream().map(Succession::former).collect(toSet()));
        file.campaigns.forEach(campaign -> file.define(campaign.id(), campaigns.indicators(campaign.id())));
        return file;
    }

    /** Those that still take figures; if there is none, the newest. Campaigns of stories alone have nothing for a table. */
    private List<Campaign> running(OnFile file) {
        var counted = file.campaigns.stream()
                .filter(c -> file.indicators(c).findAny().isPresent())
                .toList();
        var open = counted.stream().filter(campaign -> open(campaign, file.now)).toList();
        return open.isEmpty() ? counted.stream().limit(1).toList() : open;
    }

    private boolean open(Campaign campaign, Instant now) {
        return campaigns.periods(campaign.id()).stream()
                .flatMap(period -> campaigns.deadline(period.id()).stream())
                .map(Deadline::lock)
                .anyMatch(now::isBefore);
    }

    Draft read(List<Grid> grids, AgencyId agency, Author.Officer by, Instant now) {
        var file = onFile(agency, now);
        var draft = new Draft();
        var found = found(grids, draft);
        if (found.isEmpty()) {
            draft.fault(
                    grids.isEmpty() ? "" : grids.get(0).name(),
                    "",
                    "Không thấy trang nào có tiêu đề quen thuộc, ví dụ cột “Mã đơn vị” và “Tên đơn vị”. Xin dùng tệp tải từ trang này.");
        }
        for (var kind : Kind.values()) {
            found.stream()
                    .filter(f -> f.kind() == kind)
                    .map(Found::sheet)
                    .forEach(sheet -> read(kind, sheet, found, file, by, now, draft));
        }
        return draft;
    }

    private static List<Found> found(List<Grid> grids, Draft draft) {
        var found = new ArrayList<Found>();
        for (var grid : grids) {
            var sheet = kind(grid);
            sheet.ifPresent(found::add);
            if (sheet.isEmpty() && !grid.rows().isEmpty() && !grid.name().equals(Guide.TITLE)) {
                draft.note("Trang “%s” không có tiêu đề quen thuộc nên hệ thống không đọc.".formatted(grid.name()));
            }
        }
        return found;
    }

    private static Optional<Found> kind(Grid grid) {
        for (var kind : Kind.values()) {
            var sheet = Filled.find(grid, kind.wanted);
            if (sheet.filter(s -> kind != Kind.TARGETS || IndicatorColumns.any(s))
                    .isPresent()) {
                return Optional.of(new Found(kind, sheet.get()));
            }
        }
        return Optional.empty();
    }

    private void read(
            Kind kind, Filled sheet, List<Found> all, OnFile file, Author.Officer by, Instant now, Draft draft) {
        var campaign = kind == Kind.UNITS || kind == Kind.PEOPLE ? Optional.<Campaign>empty() : campaign(sheet, file);
        var first = all.stream()
                .filter(f -> f.kind() == kind)
                .map(Found::sheet)
                .filter(other -> kind == Kind.UNITS
                        || kind == Kind.PEOPLE
                        || campaign(other, file).equals(campaign))
                .findFirst();
        if (first.filter(sheet::equals).isEmpty() && (campaign.isPresent() || first.isPresent())) {
            draft.fault(
                    sheet.name(),
                    "",
                    "Trang này cùng loại “%s” với trang “%s”. Xin giữ một trang."
                            .formatted(kind.title, first.map(Filled::name).orElse("")));
            return;
        }
        switch (kind) {
            case UNITS -> units.read(sheet, file, draft);
            case PEOPLE -> people.read(sheet, file, draft);
            default ->
                campaign.ifPresentOrElse(
                        c -> read(kind, sheet, c, file, by, now, draft), () -> unknownCampaign(sheet, file, draft));
        }
    }

    private void read(
            Kind kind, Filled sheet, Campaign campaign, OnFile file, Author.Officer by, Instant now, Draft draft) {
        switch (kind) {
            case INDICATORS -> indicators.read(sheet, campaign, file, draft);
            case TARGETS -> targets.read(sheet, campaign, file, by, now, draft);
            case PAST -> past.read(sheet, campaign, file, by, draft);
            default -> throw new IllegalStateException(kind + " is of no campaign");
        }
    }

    /** Named above the head; where the agency has one alone, that one. */
    private static Optional<Campaign> campaign(Filled sheet, OnFile file) {
        var code = sheet.campaign();
        return code.isEmpty() && file.campaigns.size() == 1
                ? Optional.of(file.campaigns.get(0))
                : file.campaigns.stream()
                        .filter(c -> code.filter(c.code()::equals).isPresent())
                        .findFirst();
    }

    private static void unknownCampaign(Filled sheet, OnFile file, Draft draft) {
        var codes = file.campaigns.stream().map(Campaign::code).toList();
        draft.fault(
                sheet.name(),
                "A1",
                "Chưa rõ trang này thuộc đợt nào. Xin ghi ở dòng đầu “mã đợt: …”, một trong: %s."
                        .formatted(String.join(", ", codes)));
    }
}
