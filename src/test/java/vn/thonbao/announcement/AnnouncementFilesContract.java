package vn.thonbao.announcement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thonbao.submission.SmallCommune.MORNING;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import vn.thonbao.announcement.AnnouncementFiles.Refusal;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.directory.Accounts;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.Directory;
import vn.thonbao.platform.database.OnPostgres;
import vn.thonbao.platform.database.OnSqlite;
import vn.thonbao.submission.SmallCommune;
import vn.thonbao.submission.SubmissionDesk;

@RecordApplicationEvents
abstract class AnnouncementFilesContract {

    @Autowired
    Directory directory;

    @Autowired
    Accounts accounts;

    @Autowired
    CampaignDesk campaigns;

    @Autowired
    SubmissionDesk submissions;

    @Autowired
    AnnouncementDesk desk;

    @Autowired
    AnnouncementFiles files;

    @Autowired
    ApplicationEvents events;

    @Autowired
    JdbcClient sql;

    SmallCommune at;
    String form = "";

    @BeforeEach
    void anOfficeWithOneHead() {
        at = new SmallCommune(directory, accounts, campaigns, submissions);
        directory.appoint(at.hung, at.first.id(), "tổ trưởng", LocalDate.of(2024, 1, 1));
        directory.recordConsent(at.hung, true, "welcome/1", "webchat", MORNING);
        directory.linkChat(at.hung, new ChatAddress("webchat", "", "papers-" + at.hung.value()), MORNING);
        form = UUID.randomUUID().toString();
    }

    @Test
    void goOutWithTheAnnouncementInTheirOrderAndEachOnce() {
        assertThat(add("%PDF-1.7 kế hoạch", "Kế hoạch 49.pdf")).isEmpty();
        assertThat(add("%PDF-1.7 phụ lục", "Phụ lục.pdf")).isEmpty();
        assertThat(add("%PDF-1.7 kế hoạch", "Bản sao.pdf")).as("the same again").isEmpty();
        var sent = send();
        assertThat(events.stream(AnnouncementDue.class))
                .singleElement()
                .satisfies(due -> assertThat(due.papers())
                        .extracting(file -> file.name())
                        .containsExactly("Kế hoạch 49.pdf", "Phụ lục.pdf"));
        assertThat(files.of(sent)).hasSize(2);
    }

    @Test
    void areJudgedByTheirBytesAndTooManyAreTooMany() {
        assertThat(add("MZ chương trình", "ke-hoach.pdf")).contains(Refusal.NOT_ACCEPTED);
        assertThat(add("OggS lời ghi âm", "loi.ogg")).contains(Refusal.NOT_ACCEPTED);
        assertThat(add("", "trong.pdf")).contains(Refusal.EMPTY);
        assertThat(files.of(at.agency, form)).isEmpty();
        for (var i = 0; i < AnnouncementFiles.MOST; i++) {
            assertThat(add("%PDF-1.7 " + i, i + ".pdf")).isEmpty();
        }
        assertThat(add("%PDF-1.7 nữa", "nua.pdf")).contains(Refusal.TOO_MANY);
        files.remove(at.agency, form, files.of(at.agency, form).get(0).id());
        assertThat(add("%PDF-1.7 nữa", "nua.pdf")).isEmpty();
    }

    @Test
    void ofASentAnnouncementNoneIsAddedAndNoneGoes() {
        add("%PDF-1.7 kế hoạch", "a.pdf");
        var sent = send();
        assertThat(add("%PDF-1.7 khác", "b.pdf")).contains(Refusal.SENT);
        var paper = files.of(sent).get(0);
        files.remove(at.agency, form, paper.id());
        assertThat(files.of(sent)).containsExactly(paper);
        for (var deed : List.of(
                "UPDATE announcement_file SET name = 'x' WHERE id = ", "DELETE FROM announcement_file WHERE id = ")) {
            assertThatThrownBy(() -> sql.sql(deed + paper.id()).update())
                    .as(deed)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @Test
    void anotherAgencyHasNoneOfThemOnTheSameForm() {
        add("%PDF-1.7 kế hoạch", "a.pdf");
        var there = new SmallCommune(directory, accounts, campaigns, submissions).agency;
        assertThat(files.of(there, form)).isEmpty();
        files.remove(there, form, files.of(at.agency, form).get(0).id());
        assertThat(files.of(at.agency, form)).hasSize(1);
        assertThat(add(there, "%PDF-1.7 khác", "b.pdf")).isEmpty();
        assertThat(files.of(send())).extracting(a -> a.file().name()).containsExactly("a.pdf");
    }

    private Optional<Refusal> add(String bytes, String name) {
        return add(at.agency, bytes, name);
    }

    private Optional<Refusal> add(AgencyId agency, String bytes, String name) {
        return files.add(agency, form, new ByteArrayInputStream(bytes.getBytes(UTF_8)), name, MORNING);
    }

    private Announcement send() {
        var news = new NewAnnouncement(
                form, "họp tổ", Optional.empty(), new Audience(true, Set.of(), Set.of()), "mọi đơn vị", false, 3);
        return desk.send(at.agency, news, at.officer.id(), "Lan", MORNING).orElseThrow();
    }

    @OnSqlite
    static class SqliteTest extends AnnouncementFilesContract {}

    @OnPostgres
    static class PostgresTest extends AnnouncementFilesContract {}
}
