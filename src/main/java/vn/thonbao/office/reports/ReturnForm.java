package vn.thonbao.office.reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import vn.thonbao.campaign.IndicatorId;
import vn.thonbao.office.Scopes;
import vn.thonbao.office.Typed;
import vn.thonbao.review.ReviewDesk;

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
                comments.put(id(name.substring(COMMENT.length())), Typed.lines(text));
            }
        });
        var ticked = new TreeSet<>(comments.keySet());
        form.getOrDefault(TICK, List.of()).forEach(id -> ticked.add(id(id)));
        return new ReturnForm(ticked, comments);
    }

    private static Long id(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException forged) {
            throw Scopes.notHere();
        }
    }

    Map<IndicatorId, String> chosen() {
        return comments.entrySet().stream()
                .collect(Collectors.toMap(e -> new IndicatorId(e.getKey()), Map.Entry::getValue));
    }

    /** Ticked, but not said why. */
    boolean lacksReason(long indicator) {
        return ticked.contains(indicator) && !comments.containsKey(indicator);
    }

    boolean tooLong(long indicator) {
        return comments.getOrDefault(indicator, "").length() > ReviewDesk.LONGEST_REASON;
    }

    /** What has to be put right first, as a key of {@code messages_vi.properties}. */
    Optional<String> mistake() {
        if (ticked.isEmpty()) {
            return Optional.of("flash.nothingToReturn");
        }
        if (ticked.stream().anyMatch(this::lacksReason)) {
            return Optional.of("flash.reasonMissing");
        }
        return Optional.of("flash.reasonTooLong").filter(key -> ticked.stream().anyMatch(this::tooLong));
    }
}
