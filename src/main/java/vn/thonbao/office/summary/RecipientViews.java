package vn.thonbao.office.summary;

import static java.util.stream.Collectors.toMap;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.PersonId;
import vn.thonbao.office.Moments;
import vn.thonbao.office.SignedIn;
import vn.thonbao.office.Words;
import vn.thonbao.office.people.Invites;
import vn.thonbao.summary.Deciders;
import vn.thonbao.summary.Recipient;
import vn.thonbao.summary.Recipients;

/** The officials who are told, as the office reads and changes them. */
@Component
class RecipientViews {

    /**
     * @param last what became of the last one: "đã gửi 07:00 08/12/2025"
     * @param decidesAs the name beside what this person decides in the chat, {@code letBy} who opened that; empty = only reads
     */
    record Row(
            long person,
            String you,
            String name,
            String phone,
            DayOfWeek day,
            int hour,
            boolean active,
            List<Invites.Chat> chats,
            String last,
            String decidesAs,
            String letBy) {}

    private final Recipients recipients;
    private final Deciders deciders;
    private final Directory directory;
    private final Invites invites;
    private final Moments moments;
    private final Words words;

    RecipientViews(
            Recipients recipients,
            Deciders deciders,
            Directory directory,
            Invites invites,
            Moments moments,
            Words words) {
        this.recipients = recipients;
        this.deciders = deciders;
        this.directory = directory;
        this.invites = invites;
        this.moments = moments;
        this.words = words;
    }

    @Transactional(readOnly = true)
    public List<Row> of(AgencyId agency) {
        var deciding = deciders.of(agency).stream().collect(toMap(Deciders.Decider::person, decider -> decider));
        return recipients.of(agency).stream()
                .map(r -> row(r, Optional.ofNullable(deciding.get(r.person()))))
                .toList();
    }

    private Row row(Recipient recipient, Optional<Deciders.Decider> decider) {
        var person = directory.person(recipient.person());
        return new Row(
                person.id().value(),
                person.addressForm() + " " + person.name(),
                person.name(),
                person.phone().orElse(""),
                recipient.day(),
                recipient.hour(),
                recipient.active(),
                invites.chats(person),
                recipients.last(recipient).map(this::last).orElse(""),
                decider.map(d -> d.account().displayName()).orElse(""),
                decider.map(Deciders.Decider::letBy).orElse(""));
    }

    private String last(Recipients.Last last) {
        return last.why().isEmpty()
                ? words.text("summary.sent", moments.brief(last.at()))
                : words.text("summary.dropped", moments.brief(last.at()), words.text("reminder.why." + last.why()));
    }

    /** @return why not: a key of the office's messages; empty when it was done */
    @Transactional
    public String add(SignedIn me, RecipientForm form) {
        var fault = recipients.fault(me.agency(), form.day(), form.hour());
        if (fault.isPresent()) {
            return fault.get().name();
        }
        var person = directory.addPerson(me.agency(), form.name().strip(), form.addressForm(), form.phoneGiven());
        return change(me, person, form.day(), form.hour());
    }

    @Transactional
    public String change(SignedIn me, PersonId person, DayOfWeek day, int hour) {
        return recipients
                .set(me.agency(), person, day, hour, me.getDisplayName())
                .map(Enum::name)
                .orElse("");
    }
}
