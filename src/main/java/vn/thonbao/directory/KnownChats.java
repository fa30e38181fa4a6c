package vn.thonbao.directory;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose a chat is, and whose it may become: what the office sees and ends, and what a telephone number tells. */
@Component
@Transactional(readOnly = true)
public class KnownChats {

    private final ChatAccounts chatAccounts;
    private final People people;
    private final Directory directory;
    private final ApplicationEventPublisher events;

    KnownChats(ChatAccounts chatAccounts, People people, Directory directory, ApplicationEventPublisher events) {
        this.chatAccounts = chatAccounts;
        this.people = people;
        this.directory = directory;
        this.events = events;
    }

    /** All of them, closed ones too, the one used last first. */
    public List<LinkedChat> of(PersonId person) {
        return chatAccounts.findByPersonIdOrderByLastUsedAtDescIdDesc(person.value()).stream()
                .map(ChatAccounts.Row::linked)
                .toList();
    }

    /** Whoever writes from there is a stranger from now on. @return false if it is not, or no longer, this person's chat */
    @Transactional
    public boolean unlink(PersonId person, long chat) {
        directory.forgetChats();
        var linked = chatAccounts.findById(chat).filter(row -> chatAccounts.unlink(chat, person.value()) == 1);
        linked.ifPresent(row -> events.publishEvent(new Unlinked(row.address())));
        return linked.isPresent();
    }

    /** Whose number that is ("84912…", "+84 912…", "0912…"): nobody, one, or the first two of several. */
    public List<PersonId> withPhone(String number) {
        var national = number.replaceAll("[\\s.+-]", "").replaceFirst("^84(?=\\d{9}$)", "0");
        return national.matches("0\\d{8,10}")
                ? people.withPhone(national).stream().map(PersonRow::personId).toList()
                : List.of();
    }
}
