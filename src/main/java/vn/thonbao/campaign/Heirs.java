package vn.thonbao.campaign;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thonbao.directory.UnitsChanged;

/** Whoever stands in the place of a unit that owed an item owes it from then on. */
@Component
class Heirs {

    private final SingleUnits singles;
    private final Definitions definitions;

    Heirs(SingleUnits singles, Definitions definitions) {
        this.singles = singles;
        this.definitions = definitions;
    }

    /** Also where units only have other names: definitions call them by these. */
    @EventListener
    void on(UnitsChanged changed) {
        singles.inherit(changed.units(), changed.next());
        singles.campaigns(changed.units()).forEach(definitions::changing);
    }
}
