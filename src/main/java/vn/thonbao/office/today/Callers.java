package vn.thonbao.office.today;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thonbao.channel.Inbox;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.Person;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.directory.UnitId;
import vn.thonbao.office.Contact;
import vn.thonbao.office.Moments;
import vn.thonbao.review.CallRequest;
import vn.thonbao.review.ReviewDesk;

/** People of one agency who wait for a person: they asked for a call, or their message could not be handled. */
@Component
class Callers {

    record Call(long id, Contact person, String unit, String reason, String at) {}

    record Stuck(long message, Contact person, String at, String text) {}

    private final Directory directory;
    private final ReviewDesk reviews;
    private final Inbox inbox;
    private final Moments moments;

    Callers(Directory directory, ReviewDesk reviews, Inbox inbox, Moments moments) {
        this.directory = directory;
        this.reviews = reviews;
        this.inbox = inbox;
        this.moments = moments;
    }

    List<Call> calls(AgencyId agency) {
        var people = people(agency);
        var units = directory.units(agency, moments.today()).stream()
                .collect(Collectors.toMap(ReportingUnit::id, ReportingUnit::name));
        return reviews.openCalls(agency).stream()
                .flatMap(c -> Optional.ofNullable(people.get(c.person())).map(p -> call(c, p, units)).stream())
                .toList();
    }

    private Call call(CallRequest request, Person person, Map<UnitId, String> units) {
        return new Call(
                request.id(),
                Contact.of(person, ""),
                request.unit().map(u -> units.getOrDefault(u, "")).orElse(""),
                request.reason(),
                moments.brief(request.at()));
    }

    /** Messages of people of this agency only: another's are not ours to read. */
    List<Stuck> stuck(AgencyId agency) {
        var people = people(agency);
        return inbox.setAside().stream()
                .flatMap(w -> w.person().map(people::get).stream()
                        .map(p -> new Stuck(
                                w.id(),
                                Contact.of(p, ""),
                                moments.brief(w.receivedAt()),
                                w.content().text())))
                .toList();
    }

    private Map<PersonId, Person> people(AgencyId agency) {
        return directory.people(agency).stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }
}
