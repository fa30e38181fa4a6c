package vn.thonbao.office.difficulties;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.difficulty.Difficulty;
import vn.thonbao.difficulty.DifficultyDesk;
import vn.thonbao.difficulty.DifficultyMessage;
import vn.thonbao.directory.Account;
import vn.thonbao.directory.Accounts;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.office.Contact;
import vn.thonbao.office.Moments;
import vn.thonbao.office.Scopes;
import vn.thonbao.office.Words;

/** What heads of this agency are stuck with, as the office reads it. */
@Component
public class DifficultyViews {

    public record Waiting(int open, int overdue) {}

    /** @param answerBy "thứ Hai, 15/12/2025" @param left "còn 3 ngày"; empty once it was answered */
    record Row(
            long id,
            Contact person,
            String unit,
            String words,
            String raised,
            String answerBy,
            String left,
            String status,
            boolean open,
            boolean overdue,
            String owner) {}

    record Said(boolean byOffice, String by, String words, String at) {}

    private final DifficultyDesk desk;
    private final Directory directory;
    private final Accounts accounts;
    private final Moments moments;
    private final Words words;

    DifficultyViews(DifficultyDesk desk, Directory directory, Accounts accounts, Moments moments, Words words) {
        this.desk = desk;
        this.directory = directory;
        this.accounts = accounts;
        this.moments = moments;
        this.words = words;
    }

    public Waiting waiting(AgencyId agency) {
        var open = desk.open(agency);
        var today = moments.today();
        return new Waiting(
                open.size(), (int) open.stream().filter(d -> d.overdue(today)).count());
    }

    @Transactional(readOnly = true)
    public List<Row> all(AgencyId agency) {
        return desk.all(agency).stream().map(this::row).toList();
    }

    /** @throws org.springframework.web.server.ResponseStatusException 404 if this agency has no such ticket */
    Row one(AgencyId agency, long id) {
        return row(found(agency, id));
    }

    List<Said> said(AgencyId agency, long id) {
        return desk.messages(found(agency, id)).stream().map(this::said).toList();
    }

    private Difficulty found(AgencyId agency, long id) {
        return desk.find(agency, id).orElseThrow(Scopes::notHere);
    }

    private Row row(Difficulty difficulty) {
        return new Row(
                difficulty.id(),
                Contact.of(directory.person(difficulty.person()), ""),
                difficulty.unit().map(directory::unit).map(ReportingUnit::name).orElse(""),
                difficulty.words(),
                moments.brief(difficulty.raisedAt()),
                moments.weekdayAndDate(difficulty.answerBy()),
                difficulty.open() ? moments.daysLeft(difficulty.answerBy()) : "",
                words.text("difficulty." + difficulty.status().name()),
                difficulty.open(),
                difficulty.overdue(moments.today()),
                difficulty
                        .owner()
                        .map(accounts::account)
                        .map(Account::displayName)
                        .orElse(""));
    }

    private Said said(DifficultyMessage message) {
        return new Said(message.byOffice(), message.by(), message.words(), moments.brief(message.at()));
    }
}
