package vn.thonbao.office.people;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.intake.PracticeDesk;
import vn.thonbao.office.Moments;

/** The page of one unit: empty forms, unless the model has what was typed and could not be taken. */
@Component
class UnitPage {

    private final UnitViews views;
    private final Invites invites;
    private final Directory directory;
    private final PracticeDesk practices;
    private final Moments moments;

    UnitPage(UnitViews views, Invites invites, Directory directory, PracticeDesk practices, Moments moments) {
        this.views = views;
        this.invites = invites;
        this.directory = directory;
        this.practices = practices;
        this.moments = moments;
    }

    String show(ReportingUnit unit, Model model) {
        var shown = views.of(unit);
        model.addAttribute("unit", shown);
        model.addAttribute("inviting", invites.useful());
        model.addAttribute(
                "chats",
                shown.people().stream()
                        .map(UnitView.Member::id)
                        .distinct()
                        .collect(toMap(identity(), id -> invites.chats(directory.person(new PersonId(id))))));
        model.addAttribute(
                "practising",
                shown.people().stream()
                        .map(UnitView.Member::id)
                        .filter(id -> practices.practises(new PersonId(id), moments.now()))
                        .toList());
        model.addAttribute("forms", PersonForm.FORMS_OF_ADDRESS);
        model.addAttribute("today", moments.today());
        emptyForms().forEach(model.asMap()::putIfAbsent);
        return "office/unit";
    }

    /** {@code person}: to be added · {@code changing}: whose details are open, as {@code changed} · {@code counts}: not read. */
    private Map<String, Object> emptyForms() {
        return Map.of(
                "person",
                PersonForm.EMPTY,
                "changing",
                0L,
                "changed",
                PersonForm.EMPTY,
                "mistakes",
                Set.of(),
                "counts",
                Map.of(),
                "on",
                moments.today());
    }
}
