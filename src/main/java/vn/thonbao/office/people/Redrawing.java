package vn.thonbao.office.people;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.Post;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.directory.UnitChanges;
import vn.thonbao.directory.UnitChanges.NewUnit;
import vn.thonbao.office.Moments;
import vn.thonbao.office.PeriodSheet;
import vn.thonbao.office.SignedIn;
import vn.thonbao.office.Words;

/** Merges and splits units as the office says, once all that it typed can be taken. */
@Component
class Redrawing {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_CODE = 10;
    private static final int FARTHEST_YEARS = 2;

    private final Directory directory;
    private final UnitChanges changes;
    private final PeopleChanges people;
    private final Moments moments;
    private final Words words;

    Redrawing(Directory directory, UnitChanges changes, PeopleChanges people, Moments moments, Words words) {
        this.directory = directory;
        this.changes = changes;
        this.people = people;
        this.moments = moments;
        this.words = words;
    }

    /** Villages that stand today and have no end yet. */
    List<ReportingUnit> offered(AgencyId agency) {
        return directory.units(agency, moments.today()).stream()
                .filter(unit -> !PeriodSheet.isOffice(unit) && unit.to().isEmpty())
                .toList();
    }

    List<ReportingUnit> old(AgencyId agency, RedrawForm form) {
        return offered(agency).stream().filter(unit -> form.chosen(unit.id())).toList();
    }

    /** Who holds a post in one of the units on the day, in the order of the units. */
    List<Post> posts(List<ReportingUnit> old, LocalDate on) {
        return old.stream()
                .flatMap(unit -> directory.postsAt(unit.id(), on).stream())
                .toList();
    }

    /** What is wrong, as sentences by field; empty = it can be previewed. */
    @Transactional(readOnly = true)
    public Map<String, String> faults(AgencyId agency, RedrawForm form) {
        var faults = new HashMap<String, String>();
        var old = old(agency, form);
        if (form.merges() ? old.size() < 2 || kinds(old) > 1 : old.size() != 1) {
            faults.put("old", words.text(form.merges() ? "redraw.fault.merge" : "redraw.fault.split"));
        }
        day(form, old).ifPresent(fault -> faults.put("on", fault));
        named(agency, form, faults);
        return faults;
    }

    private static long kinds(List<ReportingUnit> units) {
        return units.stream().map(ReportingUnit::kind).distinct().count();
    }

    private Optional<String> day(RedrawForm form, List<ReportingUnit> old) {
        var on = form.on();
        var earliest = old.stream().map(ReportingUnit::from).max(LocalDate::compareTo);
        if (on.isEmpty()) {
            return Optional.of(words.text("redraw.fault.on"));
        }
        if (earliest.filter(from -> !from.isBefore(on.get())).isPresent()) {
            return Optional.of(words.text("redraw.fault.early", moments.date(earliest.get())));
        }
        return on.filter(day -> day.isAfter(moments.today().plusYears(FARTHEST_YEARS)))
                .map(day -> words.text("redraw.fault.far"));
    }

    private void named(AgencyId agency, RedrawForm form, Map<String, String> faults) {
        var names = new HashSet<String>();
        offered(agency).stream()
                .filter(unit -> !form.chosen(unit.id()))
                .forEach(unit -> names.add(unit.name().toLowerCase(Words.VIETNAMESE)));
        var codes = new HashSet<String>();
        for (var part : form.parts()) {
            var name = form.text("name." + part);
            var code = form.text("code." + part);
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                faults.put("name." + part, words.text("redraw.fault.name"));
            } else if (!names.add(name.toLowerCase(Words.VIETNAMESE))) {
                faults.put("name." + part, words.text("redraw.fault.nameTaken"));
            }
            if (code.isEmpty() || code.length() > LONGEST_CODE) {
                faults.put("code." + part, words.text("redraw.fault.code"));
            } else if (!codes.add(code) || changes.taken(agency, code)) {
                faults.put("code." + part, words.text("redraw.fault.codeTaken"));
            }
        }
    }

    /** @return sentences by field; with any, nothing was recorded */
    @Transactional
    public Map<String, String> record(SignedIn me, RedrawForm form) {
        var faults = faults(me.agency(), form);
        if (!faults.isEmpty()) {
            return faults;
        }
        var old = old(me.agency(), form);
        var on = form.on().orElseThrow();
        var holders = posts(old, on).stream().map(Post::person).distinct().toList();
        holders.stream()
                .filter(person -> form.keep(person).isEmpty())
                .forEach(person -> faults.put("keep." + person.value(), words.text("redraw.fault.keep")));
        if (faults.isEmpty()) {
            changes.redraw(old, next(form, holders), on, me.getDisplayName(), moments.now());
            holders.forEach(person -> people.endLinkWithoutPost(person, on));
        }
        return faults;
    }

    private static List<NewUnit> next(RedrawForm form, List<PersonId> holders) {
        return form.parts().stream()
                .map(part -> new NewUnit(
                        form.text("name." + part),
                        form.text("code." + part),
                        Set.copyOf(holders.stream()
                                .filter(person -> form.keep(person).equals(Optional.of(part)))
                                .toList())))
                .toList();
    }
}
