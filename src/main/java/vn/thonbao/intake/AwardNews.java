package vn.thonbao.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thonbao.award.Award;
import vn.thonbao.award.AwardDecided;
import vn.thonbao.channel.Outbox;
import vn.thonbao.channel.Outgoing;
import vn.thonbao.channel.Routes;
import vn.thonbao.directory.Directory;
import vn.thonbao.flowfiles.FlowLibrary;

/** Tells the head what became of a proposal, inside the decision's transaction; who cannot be reached is called. */
@Component
class AwardNews {

    private final Directory directory;
    private final Duties duties;
    private final FactsGatherer facts;
    private final FlowLibrary library;
    private final Routes routes;
    private final Outbox outbox;
    private final Unreached unreached;

    AwardNews(
            Directory directory,
            Duties duties,
            FactsGatherer facts,
            FlowLibrary library,
            Routes routes,
            Outbox outbox,
            Unreached unreached) {
        this.directory = directory;
        this.duties = duties;
        this.facts = facts;
        this.library = library;
        this.routes = routes;
        this.outbox = outbox;
        this.unreached = unreached;
    }

    @EventListener
    void decided(AwardDecided event) {
        var award = event.award();
        var now = event.step().at();
        var key = Unreached.AWARD + event.step().id();
        routes.to(award.person(), now).stream()
                .findFirst()
                .ifPresentOrElse(
                        chat -> outbox.put(
                                new Outgoing(
                                        key, chat, Outgoing.Intent.NOTICE, text(event), List.of(), Optional.empty()),
                                now),
                        () -> unreached.note(award.person(), award.unit(), key, now));
    }

    private String text(AwardDecided event) {
        var person = directory.person(event.award().person());
        var now = event.step().at();
        var words = new HashMap<>(
                facts.withoutDuty(person, duties.seats(person, now), now).words());
        words.put("name", event.award().told().name());
        words.put("by", event.step().by());
        words.put("reason", event.step().reason());
        return library.phrases()
                .say(event.step().status() == Award.Status.LISTED ? "award.listed" : "award.declined", words);
    }
}
