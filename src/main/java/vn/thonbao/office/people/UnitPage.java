package vn.thonbao.office.people;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.office.Moments;

/** The page of one unit: empty forms, unless the model has what was typed and could not be taken. */
@Component
class UnitPage {

    private final UnitViews views;
    private final Moments moments;

    UnitPage(UnitViews views, Moments moments) {
        this.views = views;
        this.moments = moments;
    }

    String show(ReportingUnit unit, Model model) {
        model.addAttribute("unit", views.of(unit));
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
