package vn.thonbao.office.reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import vn.thonbao.campaign.IndicatorId;

/**
 * What an officer ticked and wrote on a report, kept when the decision could not be taken.
 *
 * @param ticked ids of indicators; a comment ticks its figure by itself
 */
record ReturnForm(Set<Long> ticked, Map<Long, String> comments) {

    static final ReturnForm EMPTY = new ReturnForm(Set.of(), Map.of());

    private static final String TICK = "back";

    private static final String COMMENT = "comment.";

    static ReturnForm of(MultiValueMap<String, String> form) {
        var comments = new LinkedHashMap<Long, String>();
        form.toSingleValueMap().forEach((name, text) -> {
            if (name.startsWith(COMMENT) && !text.isBlank()) {
                comments.put(Long.valueOf(name.substring(COMMENT.length())), text.strip());
            }
        });
        var ticked = new TreeSet<>(comments.keySet());
        form.getOrDefault(TICK, List.of()).forEach(id -> ticked.add(Long.valueOf(id)));
        return new ReturnForm(ticked, comments);
    }

    Map<IndicatorId, String> chosen() {
        return comments.entrySet().stream()
                .collect(Collectors.toMap(e -> new IndicatorId(e.getKey()), Map.Entry::getValue));
    }

    /** Ticked, but not said why. */
    boolean lacksReason(long indicator) {
        return ticked.contains(indicator) && !comments.containsKey(indicator);
    }

    boolean complete() {
        return !ticked.isEmpty() && ticked.stream().noneMatch(this::lacksReason);
    }
}
