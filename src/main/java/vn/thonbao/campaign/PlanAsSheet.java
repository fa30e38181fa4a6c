package vn.thonbao.campaign;

import static java.util.stream.Collectors.toCollection;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.thonbao.campaign.PlanSheet.Part;

/** How its file would say a plan. What it does not name is left out. */
final class PlanAsSheet {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private PlanAsSheet() {}

    static PlanSheet of(CampaignPlan plan) {
        var head = new TreeMap<String, String>();
        head.put("campaign", plan.code());
        head.put("title", plan.title());
        head.put("short_title", plan.shortTitle());
        plan.planNumber().ifPresent(number -> head.put("plan_number", number));
        plan.planDate().ifPresent(day -> head.put("plan_date", day.toString()));
        head.put("flow", plan.flow());
        head.put("issuer.kind", plan.issuer().kind());
        head.put("issuer.name", plan.issuer().name());
        head.put("issuer.office", plan.issuer().office());
        head.put("units.kind", plan.units().kind());
        plan.rhythm().ifPresent(rhythm -> head.putAll(repeats(rhythm)));
        head.values().removeIf(String::isBlank);
        var lists = new EnumMap<Part, List<Map<String, String>>>(Part.class);
        lists.put(Part.PERIODS, plan.periods().stream().map(PlanAsSheet::row).toList());
        lists.put(
                Part.MILESTONES,
                plan.milestones().stream().map(PlanAsSheet::row).toList());
        lists.put(
                Part.INDICATORS,
                plan.indicators().stream().map(DefinitionTable::row).toList());
        lists.put(
                Part.CHECKS,
                plan.checks().stream()
                        .map(check -> row("rule", check.rule(), "says", check.says()))
                        .toList());
        var codes = plan.indicators().stream().map(Indicator::code).toList();
        return new PlanSheet(
                head,
                lists,
                Stream.concat(
                                plan.indicators().stream().flatMap(i -> i.whole().stream()),
                                plan.checks().stream().flatMap(check -> check.names().stream()))
                        .filter(name -> !codes.contains(name))
                        .collect(toCollection(LinkedHashSet::new)));
    }

    private static Map<String, String> repeats(Rhythm rhythm) {
        var repeats = row(
                "repeats.every", DefinitionTable.word(rhythm.cycle()),
                "repeats.from", rhythm.first().toString(),
                "repeats.until", rhythm.last().toString(),
                "repeats.cumulative", String.valueOf(rhythm.cumulative()),
                "repeats.send_after", String.valueOf(rhythm.sendAfter()),
                "repeats.at", rhythm.at().toString(),
                "repeats.grace", String.valueOf(rhythm.grace()));
        repeats.put("repeats.closes", DefinitionTable.word(rhythm.closes()));
        return repeats;
    }

    private static Map<String, String> row(CampaignPlan.Period period) {
        return row(
                "label", period.label(),
                "from", period.from().toString(),
                "to", period.to().toString(),
                "history", period.history() ? "true" : "",
                "send_by", moment(period.sendBy()),
                "lock", moment(period.lock()),
                "registers", String.join("\n", period.registers()));
    }

    private static String moment(Optional<LocalDateTime> at) {
        return at.map(MINUTES::format).orElse("");
    }

    private static Map<String, String> row(Milestone milestone) {
        return row(
                "who", milestone.who(),
                "words", milestone.words(),
                "last_day", milestone.lastDay().toString());
    }

    private static Map<String, String> row(String... keysAndValues) {
        var row = new LinkedHashMap<String, String>();
        for (var i = 0; i < keysAndValues.length; i += 2) {
            row.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        row.values().removeIf(String::isBlank);
        return row;
    }
}
