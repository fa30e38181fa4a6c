package vn.thonbao.directory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collector;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.platform.Settings;
import vn.thonbao.platform.database.Memory;

/** The front door: agencies, units, people, posts and linked chats. Every question is asked within one agency. */
@Component
@Transactional(readOnly = true)
public class Directory {
    private final Entries entries;
    private final Agencies agencies;
    private final ReportingUnits units;
    private final People people;
    private final Posts posts;
    private final Denominators denominators;
    private final Consents consents;
    private final ChatLinks chatLinks;
    private final ChatAccounts chatAccounts;
    private final Memory memory;
    private final Map<PersonId, Used> lastUsed = new ConcurrentHashMap<>();

    private record Used(ChatAddress chat, Instant at) {}

    Directory(
            Entries entries,
            Agencies agencies,
            ReportingUnits units,
            People people,
            Posts posts,
            Denominators denominators,
            Consents consents,
            ChatLinks chatLinks,
            ChatAccounts chatAccounts,
            Settings settings) {
        this.entries = entries;
        this.agencies = agencies;
        this.units = units;
        this.people = people;
        this.posts = posts;
        this.denominators = denominators;
        this.consents = consents;
        this.chatLinks = chatLinks;
        this.chatAccounts = chatAccounts;
        this.memory = new Memory(settings);
    }

    @Transactional
    public AgencyId addAgency(String kind, String name, String office, String officer, String officerPhone) {
        return agencies.save(new AgencyRow(null, kind, name, office, officer, officerPhone))
                .agencyId();
    }

    public List<Agency> agencies() {
        return agencies.findAllByOrderById().stream().map(AgencyRow::agency).toList();
    }

    /** @throws java.util.NoSuchElementException if there is none: ids come from us, so that is a fault */
    public Agency agency(AgencyId id) {
        return memory.of(List.of("agency", id), () -> entries.agency(id).orElseThrow());
    }

    @Transactional
    public void changeContact(AgencyId id, String office, String officer, String officerPhone) {
        memory.forget();
        var old = agency(id);
        agencies.save(new AgencyRow(id.value(), old.kind(), old.name(), office, officer, officerPhone));
    }

    @Transactional
    public UnitId addUnit(AgencyId agency, String kind, String name, String code, LocalDate from) {
        memory.forget();
        return units.save(new UnitRow(null, agency.value(), kind, name, code, from, null))
                .unit()
                .id();
    }

    public ReportingUnit unit(UnitId id) {
        return memory.of(List.of("unit", id), () -> entries.unit(id).orElseThrow());
    }

    /** Those of the ids, in one statement. */
    public List<ReportingUnit> units(Collection<UnitId> ids) {
        var numbers = ids.stream().map(UnitId::value).toList();
        return memory.of(List.of("units", numbers), () -> entries.units(numbers));
    }

    /** Units that exist on the day, by code. */
    public List<ReportingUnit> units(AgencyId agency, LocalDate on) {
        return entries.units(agency, on);
    }

    @Transactional
    public PersonId addPerson(AgencyId agency, String name, String addressForm, Optional<String> phone) {
        return people.save(new PersonRow(null, agency.value(), name, addressForm, phone.orElse(null)))
                .personId();
    }

    @Transactional
    public void changePerson(PersonId id, String name, String addressForm, Optional<String> phone) {
        memory.forget();
        var agency = person(id).agency().value();
        people.save(new PersonRow(id.value(), agency, name, addressForm, phone.orElse(null)));
    }

    public Person person(PersonId id) {
        return memory.of(List.of("person", id), () -> entries.person(id).orElseThrow());
    }

    public List<Person> people(AgencyId agency) {
        return people.findByAgencyIdOrderById(agency.value()).stream()
                .map(PersonRow::person)
                .toList();
    }

    @Transactional
    public void appoint(PersonId person, UnitId unit, String role, LocalDate from) {
        memory.forget();
        var agency = unit(unit).agency();
        if (!person(person).agency().equals(agency)) {
            throw new IllegalArgumentException("person " + person.value() + " belongs to another agency");
        }
        posts.save(new PostRow(null, agency.value(), person.value(), unit.value(), role, from, null));
    }

    /** The post ends the day before {@code from}; history stays. */
    @Transactional
    public void dismiss(PersonId person, UnitId unit, LocalDate from) {
        memory.forget();
        posts.end(person.value(), unit.value(), from.minusDays(1));
    }

    public List<Post> postsOf(PersonId person, LocalDate on) {
        return memory.of(List.of("posts", person, on), () -> entries.posts(person, on));
    }

    public List<Post> postsAt(UnitId unit, LocalDate on) {
        return entries.posts(unit, on);
    }

    /** All posts of the agency's units on the day: one query for a page of units. */
    public List<Post> posts(AgencyId agency, LocalDate on) {
        return posts.within(agency.value(), on).stream().map(PostRow::post).toList();
    }

    /** How many households, inhabitants … the unit has; {@code name} is the campaign file's word for it. */
    @Transactional
    public void countDenominator(UnitId unit, String name, BigDecimal value, LocalDate on) {
        memory.forget();
        denominators.count(unit(unit).agency().value(), unit.value(), name, value, on);
    }

    /** The newest count of each name on or before the day. */
    public Map<String, BigDecimal> denominators(UnitId unit, LocalDate on) {
        return memory.of(List.of("denominators", unit, on), () -> entries.denominators(unit, on));
    }

    public Map<UnitId, Map<String, BigDecimal>> denominators(AgencyId agency, LocalDate on) {
        return denominators.within(agency.value(), on).stream()
                .collect(groupingBy(d -> new UnitId(d.unitId()), newestOfEachName()));
    }

    /** Rows come oldest first. */
    private static Collector<Denominators.Row, ?, Map<String, BigDecimal>> newestOfEachName() {
        return toMap(Denominators.Row::name, Denominators.Row::amount, (older, newer) -> newer);
    }

    /** The newest answer to the notice of {@code docs/privacy.md}; {@code false} as long as nothing was answered. */
    public boolean hasConsented(PersonId person) {
        return memory.of(
                List.of("consent", person), () -> entries.consent(person).orElse(false));
    }

    /** @param textVersion which wording of the notice was shown */
    @Transactional
    public void recordConsent(PersonId person, boolean agreed, String textVersion, String channel, Instant at) {
        var agency = person(person).agency().value();
        memory.write(List.of("consent", person), agreed);
        consents.save(new Consents.Row(null, agency, person.value(), agreed, textVersion, channel, at));
    }

    /**
     * A new personal link for the web chat; the older ones of this person stop working. Link times are real time, also where
     * the demo moves its clock.
     *
     * @return the token, at least 128 random bits, URL-safe; only its hash is stored
     */
    @Transactional
    public String newChatLink(PersonId person, Instant expires) {
        var token = LinkToken.fresh();
        var agency = person(person).agency().value();
        chatLinks.replace(person.value(), true);
        chatLinks.save(new ChatLinks.Row(null, agency, person.value(), LinkToken.hash(token), expires, false));
        return token;
    }

    /** The person's link works until then and no longer. */
    @Transactional
    public void endChatLink(PersonId person, Instant at) {
        chatLinks.end(person.value(), at);
    }

    public LinkOutcome openChatLink(String token, Instant now) {
        return chatLinks
                .findByTokenHash(LinkToken.hash(token))
                .map(link -> link.open(now))
                .orElseGet(LinkOutcome.Unknown::new);
    }

    /** The open chats in which a person can be reached, the one used last first. */
    public List<ChatAddress> chatsOf(PersonId person) {
        return openChats(person).stream().map(OpenChat::address).toList();
    }

    /** The same, with their last use. */
    public List<OpenChat> openChats(PersonId person) {
        return chatAccounts.open(person.value()).stream()
                .map(row -> new OpenChat(row.address(), row.lastUsedAt()))
                .toList();
    }

    public Optional<PersonId> whoIs(ChatAddress address) {
        return memory.of(List.of("who", address), () -> entries.whoIs(address));
    }

    /** Links a chat with a person, or notes that it was used just now. */
    @Transactional
    public void linkChat(PersonId person, ChatAddress address, Instant at) {
        linkChat(person(person), address, at);
    }

    /** That a chat was used is written once a minute: the order of a person's chats needs no more. */
    @Transactional
    public void linkChat(Person person, ChatAddress address, Instant at) {
        var used = lastUsed.get(person.id());
        if (used != null
                && used.chat().equals(address)
                && at.isBefore(used.at().plusSeconds(60))
                && !at.isBefore(used.at())) {
            return;
        }
        if (!whoIs(address).equals(Optional.of(person.id()))) {
            memory.forget();
        }
        entries.link(person, address, at);
        memory.onceCommitted(() -> lastUsed.put(person.id(), new Used(address, at)));
    }

    /** Nobody can be reached there any more, until somebody writes from there again. */
    @Transactional
    public void closeChat(ChatAddress address, Instant at) {
        forgetChats();
        chatAccounts.close(address.channel(), address.bot(), address.chatId(), at);
    }

    /** For whoever writes links: what is remembered of chats ends with this transaction. */
    void forgetChats() {
        forget();
        lastUsed.clear();
        memory.onceCommitted(lastUsed::clear);
    }

    /** For whoever else of this room writes. */
    void forget() {
        memory.forget();
    }
}
