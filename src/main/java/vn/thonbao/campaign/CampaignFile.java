package vn.thonbao.campaign;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thonbao.platform.yaml.Section;
import vn.thonbao.platform.yaml.Text;

/** Reads one campaign. What cannot be read is told and filled with something harmless; the plan is then not used. */
final class CampaignFile {

    static final Set<String> KEYS = Set.of(
            "campaign",
            "title",
            "short_title",
            "plan_number",
            "plan_date",
            "flow",
            "issuer",
            "units",
            "sets",
            "wholes",
            "periods",
            "repeats",
            "milestones",
            "indicators",
            "checks");
    static final Set<String> ISSUER_KEYS = Set.of("kind", "name", "office");
    static final Set<String> UNITS_KEYS = Set.of("kind", "names");
    static final Set<String> PERIOD_KEYS = Set.of("label", "from", "to", "history", "send_by", "lock", "registers");
    static final Set<String> MILESTONE_KEYS = Set.of("who", "words", "last_day");

    private final Section file;
    private final String code;

    private final CampaignFiles.Standing standing;
    private final Optional<KnownUnits> known;

    /**
     * @param known units of the agency that takes it; absent while nobody does
     */
    CampaignFile(Section file, String code, CampaignFiles.Standing standing, Optional<KnownUnits> known) {
        this.file = file;
        this.code = code;
        this.standing = standing;
        this.known = known;
    }

    CampaignPlan plan() {
        file.allowOnly(KEYS);
        named();
        var periods =
                file.sections("periods").stream().map(CampaignFile::period).toList();
        var rhythm = file.section("repeats").map(section -> new RhythmSection(section).rhythm());
        ownDays(periods, rhythm);
        var units = units();
        var indicators = new IndicatorList(file, known.orElseGet(() -> KnownUnits.listed(units))).indicators();
        var sections = file.sections("periods");
        for (var place = 0; place < sections.size(); place++) {
            var stands = among(standing.periods(), periods.get(place));
            new RegisterList(sections.get(place), indicators, units.kind(), stands).check();
        }
        return new CampaignPlan(
                code,
                issuer(),
                file.need("title").value(),
                file.need("short_title").value(),
                file.find("plan_number").map(Text::value),
                file.find("plan_date").flatMap(Text::date),
                file.need("flow").value(),
                units,
                indicators,
                new CheckList(file, indicators).checks(),
                periods,
                rhythm,
                milestones(periods));
    }

    private void named() {
        var name = file.need("campaign");
        if (!name.blank() && !name.value().equals(code)) {
            name.mistake(Codes.NAME, "mã \"%s\" phải giống tên tệp \"%s\"".formatted(name.value(), code));
        }
    }

    private CampaignPlan.Issuer issuer() {
        var issuer = needSection("issuer");
        issuer.ifPresent(s -> s.allowOnly(ISSUER_KEYS));
        return new CampaignPlan.Issuer(words(issuer, "kind"), words(issuer, "name"), words(issuer, "office"));
    }

    private CampaignPlan.Units units() {
        var units = needSection("units");
        units.ifPresent(s -> s.allowOnly(UNITS_KEYS));
        var names = units.map(s -> s.texts("names")).orElse(List.of());
        names.stream()
                .filter(n ->
                        names.stream().filter(o -> o.value().equals(n.value())).count() > 1)
                .skip(1)
                .forEach(n -> n.mistake(Codes.UNITS, "đơn vị \"%s\" có hai lần".formatted(n.value())));
        return new CampaignPlan.Units(
                words(units, "kind"), names.stream().map(Text::value).toList());
    }

    private Optional<Section> needSection(String key) {
        if (!file.has(key)) {
            file.need(key);
        }
        return file.section(key);
    }

    private static String words(Optional<Section> section, String key) {
        return section.map(s -> s.need(key).value()).orElse("");
    }

    private static CampaignPlan.Period period(Section section) {
        section.allowOnly(PERIOD_KEYS);
        var period = new CampaignPlan.Period(
                section.need("label").value(),
                section.need("from").date().orElse(LocalDate.MIN),
                section.need("to").date().orElse(LocalDate.MAX),
                section.find("history").flatMap(Text::trueOrFalse).orElse(false),
                section.find("send_by").flatMap(Text::dateTime),
                section.find("lock").flatMap(Text::dateTime),
                section.texts("registers").stream().map(Text::value).toList());
        ordered(period, section);
        return period;
    }

    private static void ordered(CampaignPlan.Period period, Section section) {
        if (period.from().isAfter(period.to())) {
            section.place("to").mistake(Codes.PERIOD, "ngày cuối kỳ đứng trước ngày đầu kỳ");
        }
        if (period.history()) {
            return;
        }
        var sendBy = section.need("send_by").dateTime().orElse(LocalDateTime.MAX);
        var lock = section.need("lock").dateTime().orElse(LocalDateTime.MAX);
        if (!sendBy.toLocalDate().isAfter(period.to())) {
            section.place("send_by").mistake(Codes.PERIOD, "hạn gửi phải sau ngày cuối kỳ ít nhất một ngày");
        }
        if (lock.isBefore(sendBy)) {
            section.place("lock").mistake(Codes.PERIOD, "giờ khóa số liệu đứng trước hạn gửi");
        }
    }

    /** A period is found by its days: what would ask for them once more would never be asked. */
    private void ownDays(List<CampaignPlan.Period> periods, Optional<Rhythm> rhythm) {
        var sections = file.sections("periods");
        for (var place = 0; place < periods.size(); place++) {
            var period = periods.get(place);
            var before = periods.subList(0, place).stream()
                    .filter(other ->
                            other.from().equals(period.from()) && other.to().equals(period.to()))
                    .map(CampaignPlan.Period::label)
                    .findFirst();
            if (period.from().equals(LocalDate.MIN) || period.to().equals(LocalDate.MAX)) {
                continue; // told already
            }
            if (before.isPresent()) {
                sections.get(place)
                        .place("to")
                        .mistake(Codes.PERIOD, "kỳ \"%s\" cũng có đúng những ngày này".formatted(before.get()));
            } else if (!period.registers().isEmpty()
                    && rhythm.filter(r -> r.has(period.from(), period.to())).isPresent()) {
                sections.get(place)
                        .place("to")
                        .mistake(
                                Codes.REGISTERS,
                                "một kỳ nối nhau có đúng những ngày này; kỳ đăng ký cần ngày của mình");
            }
        }
    }

    /** Each level has its own date: village, then unit, then city. */
    private List<Milestone> milestones(List<CampaignPlan.Period> periods) {
        var latest = periods.stream()
                .filter(p -> !among(standing.moved(), p))
                .flatMap(p -> p.sendBy().stream())
                .map(LocalDateTime::toLocalDate)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        var read = new ArrayList<Milestone>();
        for (var section : file.sections("milestones")) {
            var milestone = milestone(section);
            if (milestone.lastDay().isBefore(latest)) {
                section.place("last_day").mistake(Codes.PERIOD, "mốc này đứng trước hạn của cấp dưới, ngày " + latest);
            }
            latest = milestone.lastDay().isAfter(latest) ? milestone.lastDay() : latest;
            read.add(milestone);
        }
        return read;
    }

    private static boolean among(List<ReportingPeriod> standing, CampaignPlan.Period period) {
        return standing.stream().anyMatch(s -> s.from().equals(period.from()) && s.to().equals(period.to()));
    }

    private static Milestone milestone(Section section) {
        section.allowOnly(MILESTONE_KEYS);
        return new Milestone(
                section.need("who").value(),
                section.need("words").value(),
                section.need("last_day").date().orElse(LocalDate.MAX));
    }
}
