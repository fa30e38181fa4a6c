package vn.thonbao.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thonbao.directory.Person;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.Post;
import vn.thonbao.directory.UnitId;

/** Everybody on file, and whoever the rows read so far have brought. */
final class Acquaintances {
    /** As they would be after the rows that were read. */
    static final class Someone {
        Optional<PersonId> id;
        String name;
        String form;
        Optional<String> phone;
        /** Roles by the unit's code. */
        final Map<String, String> posts = new HashMap<>();
        /** Units for which a row was read. */
        final Set<String> rows = new HashSet<>();
        /** What rows have said, and in which row first. */
        final Map<String, Map.Entry<String, Integer>> said = new HashMap<>();

        private Someone(Optional<PersonId> id, String name, String form, Optional<String> phone) {
            this.id = id;
            this.name = name;
            this.form = form;
            this.phone = phone;
        }
    }

    private final Map<Long, Someone> byId = new HashMap<>();
    private final Map<String, List<Someone>> byName = new HashMap<>();

    Acquaintances(List<Person> people, List<Post> posts, OnFile file) {
        people.forEach(p -> {
            var someone = new Someone(Optional.of(p.id()), p.name(), p.addressForm(), p.phone());
            byId.put(p.id().value(), someone);
            add(someone);
        });
        var codes = new HashMap<UnitId, String>();
        file.unitIds.forEach((code, id) -> codes.put(id, code));
        posts.forEach(post -> Optional.ofNullable(codes.get(post.unit()))
                .ifPresent(code ->
                        byId(post.person().value()).ifPresent(someone -> someone.posts.put(code, post.role()))));
    }

    private void add(Someone someone) {
        byName.computeIfAbsent(Filled.plain(someone.name), none -> new ArrayList<>())
                .add(someone);
    }

    Someone meet(String name, String form, Optional<String> phone) {
        var someone = new Someone(Optional.empty(), name, form, phone);
        add(someone);
        return someone;
    }

    Optional<Someone> byId(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Of this name in this unit; else of this name with this number. Two of them are nobody: a name alone proves nothing. */
    Optional<Someone> find(Optional<OnFile.Unit> unit, Optional<String> name, Optional<String> phone) {
        var named =
                name.map(n -> byName.getOrDefault(Filled.plain(n), List.of())).orElse(List.of());
        var here = named.stream()
                .filter(s -> unit.filter(u -> s.posts.containsKey(u.code())).isPresent())
                .toList();
        var reached = named.stream()
                .filter(s -> phone.isPresent()
                        && s.phone.map(Acquaintances::digits).equals(phone.map(Acquaintances::digits)))
                .toList();
        return here.size() == 1
                ? Optional.of(here.get(0))
                : reached.size() == 1 ? Optional.of(reached.get(0)) : Optional.empty();
    }

    /** "+84 912 345 678" and "0912.345.678" are one number. */
    static String digits(String phone) {
        return phone.replaceAll("[^+0-9]", "").replaceFirst("^\\+84", "0");
    }
}
