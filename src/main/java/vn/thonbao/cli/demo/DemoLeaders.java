package vn.thonbao.cli.demo;

import java.time.DayOfWeek;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.PersonId;
import vn.thonbao.summary.Deciders;
import vn.thonbao.summary.Recipients;

/** The demo's leader, who reads the summary in the chat and decides on reports there. */
@Component
class DemoLeaders {

    private static final String NAME = "Trần Văn Thành";
    private static final int HOUR = 7;

    private final Directory directory;
    private final Recipients recipients;
    private final Deciders deciders;

    DemoLeaders(Directory directory, Recipients recipients, Deciders deciders) {
        this.directory = directory;
        this.recipients = recipients;
        this.deciders = deciders;
    }

    /** Written down when the demo begins: nothing is owed of the time before. */
    PersonId of(DemoCommune.Built office) {
        return deciders.of(office.agency()).stream()
                .map(Deciders.Decider::person)
                .findFirst()
                .orElseGet(() -> add(office));
    }

    private PersonId add(DemoCommune.Built office) {
        var by = office.officer().name();
        var leader = directory.addPerson(office.agency(), NAME, "đồng chí", Optional.of("0900 000 301"));
        recipients.set(office.agency(), leader, DayOfWeek.MONDAY, HOUR, by);
        deciders.let(office.agency(), leader, by);
        return leader;
    }
}
