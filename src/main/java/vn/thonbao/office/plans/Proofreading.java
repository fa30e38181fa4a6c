package vn.thonbao.office.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.PlanDrafts.Draft;
import vn.thonbao.campaign.PlanSheet;
import vn.thonbao.campaign.PlanSheet.Part;
import vn.thonbao.campaign.PlanSheet.Place;
import vn.thonbao.conversation.Step;
import vn.thonbao.flowfiles.FlowLibrary;
import vn.thonbao.office.Words;
import vn.thonbao.office.campaigns.PlanFile;
import vn.thonbao.office.campaigns.PlanWords;
import vn.thonbao.platform.yaml.Mistake;

/** Lets the reader of campaign files say what is wrong with a draft, and finds the field of the page that each mistake is about. */
@Component
class Proofreading {

    /** A key of the file, or a key with its value, as mistakes quote them. */
    private static final Pattern QUOTED = Pattern.compile("\"([a-z_]+)(?:: ([a-z_]+))?\"");

    private static final String MISSING = "thiếu mục";

    /** Of a row of the file: what is wrong with another key of it may be told there. */
    private static final Set<String> FIRST = Set.of("code", "label", "who");

    private final PlanFile files;
    private final FlowLibrary flows;
    private final PlanWords names;
    private final Words words;

    Proofreading(PlanFile files, FlowLibrary flows, PlanWords names, Words words) {
        this.files = files;
        this.flows = flows;
        this.names = names;
        this.words = words;
    }

    /** @param sheet as the draft would be */
    @Transactional(readOnly = true)
    public Proof of(Draft draft, PlanSheet sheet) {
        var written = sheet.written();
        var read = files.read(draft.agency(), "", written.text());
        var faults = new ArrayList<Proof.Fault>();
        read.mistakes().forEach(mistake -> faults.add(fault(mistake, written, sheet)));
        if (draft.campaign().isEmpty() && read.running().isPresent()) {
            faults.add(ofHead("campaign", "copy.fault.taken"));
        }
        if (sheet.rows(Part.INDICATORS).isEmpty() && asksFigures(sheet.head("flow"))) {
            faults.add(ofHead("indicators", "draft.fault.noItem"));
        }
        if (sheet.head("repeats.every").isEmpty() && sheet.rows(Part.PERIODS).isEmpty()) {
            faults.add(ofHead("periods", "draft.fault.noPeriod"));
        }
        return new Proof(read, faults);
    }

    /** A plan of stories alone has no items. */
    private boolean asksFigures(String name) {
        return flows.flows().stream()
                .filter(flow -> flow.name().equals(name))
                .allMatch(flow -> flow.steps().stream().anyMatch(Step.AssignedFigures.class::isInstance));
    }

    private Proof.Fault ofHead(String key, String sentence, Object... with) {
        return new Proof.Fault(new Place(Optional.empty(), 0, key), words.text(sentence, with));
    }

    private Proof.Fault fault(Mistake mistake, PlanSheet.Written written, PlanSheet sheet) {
        var place = written.place(mistake.line());
        return new Proof.Fault(
                new Place(place.part(), place.row(), key(mistake, place)),
                readable(written.named(mistake.words(), line -> name(line, sheet))));
    }

    /** What is not there has no line of its own: it is told at the first of its row, and by name. */
    private static String key(Mistake mistake, Place place) {
        var quoted = QUOTED.matcher(mistake.words()).results().findFirst().map(found -> found.group(1));
        if (mistake.words().startsWith(MISSING)) {
            var dot = place.key().indexOf('.') + 1;
            return place.key().substring(0, dot) + quoted.orElse("");
        }
        return FIRST.contains(place.key()) ? quoted.orElse(place.key()) : place.key();
    }

    private String readable(String told) {
        return QUOTED.matcher(told)
                .replaceAll(found -> Matcher.quoteReplacement("“" + names.field(found.group(1))
                        + Optional.ofNullable(found.group(2))
                                .map(value -> ": " + names.value(found.group(1), value))
                                .orElse("")
                        + "”"));
    }

    private static String name(Place place, PlanSheet sheet) {
        return place.part()
                .map(sheet::rows)
                .filter(rows -> place.row() < rows.size())
                .map(rows -> rows.get(place.row()))
                .map(row -> (row.getOrDefault("number", "") + " " + row.getOrDefault("label", "")).strip())
                .orElse("");
    }

    /** What the draft says by now of these keys where something else was typed: told beside what was typed. */
    List<Proof.Fault> now(Place place, List<String> keys, Map<String, String> standing, Map<String, String> typed) {
        return keys.stream()
                .filter(key -> !standing.getOrDefault(key, "").equals(typed.getOrDefault(key, "")))
                .map(key -> new Proof.Fault(
                        new Place(place.part(), place.row(), key),
                        words.text("draft.now", value(key, standing.getOrDefault(key, "")))))
                .toList();
    }

    /** A row that the draft has by now, and that was not typed. */
    Proof.Fault now(Part part, Map<String, String> row) {
        return ofHead(
                "",
                "draft.now",
                PlanForms.ROWS.getOrDefault(part, List.of()).stream()
                        .filter(row::containsKey)
                        .map(key -> names.field(key) + " " + value(key, row.getOrDefault(key, "")))
                        .collect(Collectors.joining(", ")));
    }

    private String value(String key, String written) {
        return written.isEmpty() ? words.text("draft.now.nothing") : names.value(key, written);
    }
}
