package vn.thonbao.directory;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The front door: agencies, units, people, posts and linked chats. Every question is asked within one agency. */
@Component
public class Directory {

    public AgencyId addAgency(String kind, String name, String office, String officer, String officerPhone) {
        throw new UnsupportedOperationException("helper D");
    }

    public List<Agency> agencies() {
        throw new UnsupportedOperationException("helper D");
    }

    /** @throws java.util.NoSuchElementException if there is none: ids come from us, so that is a fault */
    public Agency agency(AgencyId id) {
        throw new UnsupportedOperationException("helper D");
    }

    public void changeContact(AgencyId id, String office, String officer, String officerPhone) {
        throw new UnsupportedOperationException("helper D");
    }

    public UnitId addUnit(AgencyId agency, String kind, String name, String code, LocalDate from) {
        throw new UnsupportedOperationException("helper D");
    }

    public ReportingUnit unit(UnitId id) {
        throw new UnsupportedOperationException("helper D");
    }

    /** Units that exist on the day, by code. */
    public List<ReportingUnit> units(AgencyId agency, LocalDate on) {
        throw new UnsupportedOperationException("helper D");
    }

    public PersonId addPerson(AgencyId agency, String name, String addressForm, Optional<String> phone) {
        throw new UnsupportedOperationException("helper D");
    }

    public void changePerson(PersonId id, String name, String addressForm, Optional<String> phone) {
        throw new UnsupportedOperationException("helper D");
    }

    public Person person(PersonId id) {
        throw new UnsupportedOperationException("helper D");
    }

    public List<Person> people(AgencyId agency) {
        throw new UnsupportedOperationException("helper D");
    }

    public void appoint(PersonId person, UnitId unit, String role, LocalDate from) {
        throw new UnsupportedOperationException("helper D");
    }

    /** The post ends the day before {@code from}; history stays. */
    public void dismiss(PersonId person, UnitId unit, LocalDate from) {
        throw new UnsupportedOperationException("helper D");
    }

    public List<Post> postsOf(PersonId person, LocalDate on) {
        throw new UnsupportedOperationException("helper D");
    }

    public List<Post> postsAt(UnitId unit, LocalDate on) {
        throw new UnsupportedOperationException("helper D");
    }

    /** All posts of the agency's units on the day: one query for a page of units. */
    public List<Post> posts(AgencyId agency, LocalDate on) {
        throw new UnsupportedOperationException("helper D");
    }

    /** How many households, inhabitants … the unit has; {@code name} is the campaign file's word for it. */
    public void countDenominator(UnitId unit, String name, BigDecimal value, LocalDate on) {
        throw new UnsupportedOperationException("helper D");
    }

    /** The newest count of each name on or before the day. */
    public Map<String, BigDecimal> denominators(UnitId unit, LocalDate on) {
        throw new UnsupportedOperationException("helper D");
    }

    public Map<UnitId, Map<String, BigDecimal>> denominators(AgencyId agency, LocalDate on) {
        throw new UnsupportedOperationException("helper D");
    }

    /** The newest answer to the notice of {@code docs/privacy.md}; {@code false} as long as nothing was answered. */
    public boolean hasConsented(PersonId person) {
        throw new UnsupportedOperationException("helper D");
    }

    /** @param textVersion which wording of the notice was shown */
    public void recordConsent(PersonId person, boolean agreed, String textVersion, String channel, Instant at) {
        throw new UnsupportedOperationException("helper D");
    }

    /**
     * A new personal link for the web chat; the older ones of this person stop working. Link times are real time, also where
     * the demo moves its clock.
     *
     * @return the token, at least 128 random bits, URL-safe; only its hash is stored
     */
    public String newChatLink(PersonId person, Instant expires) {
        throw new UnsupportedOperationException("helper D");
    }

    public LinkOutcome openChatLink(String token, Instant now) {
        throw new UnsupportedOperationException("helper D");
    }

    /** The chats in which a person can be reached, the one used last first. */
    public List<ChatAddress> chatsOf(PersonId person) {
        throw new UnsupportedOperationException("helper D");
    }

    public Optional<PersonId> whoIs(ChatAddress address) {
        throw new UnsupportedOperationException("helper D");
    }

    /** Links a chat with a person, or notes that it was used just now. */
    public void linkChat(PersonId person, ChatAddress address, Instant at) {
        throw new UnsupportedOperationException("helper D");
    }
}
