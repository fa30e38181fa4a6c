package vn.thonbao.office.announcements;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import vn.thonbao.announcement.Audience;
import vn.thonbao.announcement.NewAnnouncement;
import vn.thonbao.directory.UnitId;
import vn.thonbao.office.Typed;

/**
 * What an officer writes, as a browser sends it.
 *
 * @param to "all" or "some"
 * @param days as typed
 * @param dropped files that were ticked to go
 */
record AnnouncementForm(
        String token,
        String words,
        String link,
        String to,
        Set<String> kinds,
        Set<Long> units,
        boolean urgent,
        String days,
        List<Long> dropped) {

    private static final String PRESET_DAYS = "3";

    static AnnouncementForm blank() {
        return new AnnouncementForm(
                UUID.randomUUID().toString(), "", "", "all", Set.of(), Set.of(), false, PRESET_DAYS, List.of());
    }

    static AnnouncementForm of(MultiValueMap<String, String> fields) {
        return new AnnouncementForm(
                one(fields, "token"),
                Typed.lines(one(fields, "words")),
                one(fields, "link").strip(),
                one(fields, "to"),
                Set.copyOf(fields.getOrDefault("kind", List.of())),
                Set.copyOf(numbers(fields, "unit")),
                !one(fields, "urgent").isEmpty(),
                one(fields, "days").strip(),
                numbers(fields, "drop"));
    }

    private static List<Long> numbers(MultiValueMap<String, String> fields, String name) {
        return fields.getOrDefault(name, List.of()).stream()
                .filter(number -> number.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
    }

    private static String one(MultiValueMap<String, String> fields, String name) {
        return Optional.ofNullable(fields.getFirst(name)).orElse("");
    }

    /** @param names of the chosen units, for whoever reads it later */
    NewAnnouncement news(String everybody, Collection<String> names) {
        var all = to.equals("all");
        return new NewAnnouncement(
                token,
                words,
                Optional.of(link).filter(address -> !address.isEmpty()),
                new Audience(
                        all,
                        all ? Set.of() : kinds,
                        all ? Set.of() : units.stream().map(UnitId::new).collect(Collectors.toSet())),
                all ? everybody : String.join(", ", names),
                urgent,
                days.matches("\\d{1,3}") ? Integer.parseInt(days) : 0);
    }
}
