package vn.thonbao.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.thonbao.submission.SmallCommune.MORNING;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import vn.thonbao.award.Award.Status;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.directory.Accounts;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.Person;
import vn.thonbao.platform.database.OnPostgres;
import vn.thonbao.platform.database.OnSqlite;
import vn.thonbao.submission.SmallCommune;
import vn.thonbao.submission.SubmissionDesk;

@RecordApplicationEvents
abstract class AwardContract {

    private static final Award.Told BA = new Award.Told("Cá nhân", "ông Ba", "Giấy khen", "hiến 40 m² đất");
    private static final AwardFile PHOTO =
            new AwardFile(0, "proposal.1.evidence", "a".repeat(64), "image", "image/jpeg", 12, "duong.jpg");

    @Autowired
    Directory directory;

    @Autowired
    Accounts accounts;

    @Autowired
    CampaignDesk campaigns;

    @Autowired
    SubmissionDesk submissions;

    @Autowired
    AwardDesk desk;

    @Autowired
    ApplicationEvents events;

    @Autowired
    JdbcClient sql;

    SmallCommune at;
    Person hung;

    @BeforeEach
    void anotherCommune() {
        at = new SmallCommune(directory, accounts, campaigns, submissions);
        hung = directory.person(at.hung);
    }

    @Test
    void keepsWhatWasProposedWithItsEvidence() {
        var id = propose("talk:1:proposal.1", BA, PHOTO);
        assertThat(desk.all(at.agency))
                .containsExactly(
                        new Award(id, at.agency, at.hung, Optional.of(at.first.id()), BA, MORNING, Status.NEW));
        assertThat(desk.files(award(id))).extracting(AwardFile::name).containsExactly("duong.jpg");
    }

    @Test
    void aReportSentAnewTellsTheSameProposalAnewAndTheOfficeLooksAgain() {
        var id = propose("report:1", BA, PHOTO);
        decide(id, Status.SEEN, "");
        assertThat(propose("report:1", BA, PHOTO)).as("nothing new").isEqualTo(id);
        assertThat(award(id).status()).isEqualTo(Status.SEEN);

        var more = new Award.Told("Cá nhân", "ông Ba", "Giấy khen", "hiến 50 m² đất");
        assertThat(propose("report:1", more, PHOTO)).isEqualTo(id);

        assertThat(award(id).told()).isEqualTo(more);
        assertThat(award(id).status()).isEqualTo(Status.NEW);
        assertThat(desk.files(award(id))).hasSize(1);
        assertThat(desk.steps(award(id)))
                .extracting(AwardStep::status, AwardStep::byOffice)
                .containsExactly(tuple(Status.SEEN, true), tuple(Status.NEW, false));
    }

    @Test
    void isListedOrDeclinedWithAReasonAndTheHeadIsTold() {
        var listed = propose("talk:1", BA);
        var declined = propose("talk:2", BA);
        assertThat(decide(listed, Status.SEEN, "")).isTrue();
        assertThat(decide(listed, Status.LISTED, "")).isTrue();
        assertThat(decide(listed, Status.LISTED, "")).as("a second tap").isFalse();
        assertThat(decide(declined, Status.DECLINED, "đã được khen năm ngoái")).isTrue();

        assertThat(events.stream(AwardDecided.class))
                .extracting(
                        e -> e.award().id(),
                        e -> e.step().status(),
                        e -> e.step().reason())
                .containsExactly(
                        tuple(listed, Status.LISTED, ""), tuple(declined, Status.DECLINED, "đã được khen năm ngoái"));
        assertThat(decide(declined, Status.LISTED, "")).as("taken back").isTrue();
    }

    @Test
    void nothingIsDeclinedWithoutAReason() {
        var id = propose("talk:1", BA);
        for (var reason : List.of(" ", "x".repeat(AwardDesk.LONGEST_REASON + 1))) {
            assertThatThrownBy(() -> decide(id, Status.DECLINED, reason)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(award(id).status()).isEqualTo(Status.NEW);
    }

    @Test
    void whatTheHeadTookOutIsWithdrawnAndMayComeBack() {
        var id = propose("report:1", BA);
        desk.withdraw("report:1", hung, MORNING);
        desk.withdraw("report:2", hung, MORNING);
        assertThat(award(id).status()).isEqualTo(Status.WITHDRAWN);
        assertThat(decide(id, Status.LISTED, ""))
                .as("not the office's any more")
                .isFalse();

        propose("report:1", BA);
        assertThat(award(id).status()).isEqualTo(Status.NEW);
    }

    @Test
    void filesOfATalkAreKeptOnceAndForgottenWithIt() {
        desk.keep(hung, PHOTO, MORNING);
        desk.keep(hung, PHOTO, MORNING);
        assertThat(desk.kept(at.hung)).extracting(AwardFile::field).containsExactly("proposal.1.evidence");
        desk.talkIsOver(at.hung);
        assertThat(desk.kept(at.hung)).isEmpty();
    }

    @Test
    void anotherAgencyHasNoSuchProposal() {
        var id = propose("talk:1", BA);
        var there = new SmallCommune(directory, accounts, campaigns, submissions);
        assertThat(desk.find(there.agency, id)).isEmpty();
        assertThat(desk.all(there.agency)).isEmpty();
        assertThat(desk.decide(there.agency, id, Status.SEEN, "", there.officer.id(), "Lan", MORNING))
                .isFalse();
    }

    @Test
    void theDatabaseRefusesToLoseAWord() {
        var id = propose("talk:1", BA, PHOTO);
        decide(id, Status.SEEN, "");
        for (var deed : List.of(
                "DELETE FROM award WHERE id = ",
                "UPDATE award SET source = 'x' WHERE id = ",
                "UPDATE award_telling SET deed = 'x' WHERE award_id = ",
                "DELETE FROM award_telling WHERE award_id = ",
                "UPDATE award_step SET reason = 'x' WHERE award_id = ",
                "DELETE FROM award_step WHERE award_id = ",
                "DELETE FROM award_file WHERE award_id = ")) {
            assertThatThrownBy(() -> sql.sql(deed + id).update())
                    .as(deed)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    private long propose(String source, Award.Told told, AwardFile... evidence) {
        return desk.propose(source, hung, Optional.of(at.first.id()), told, List.of(evidence), MORNING);
    }

    private boolean decide(long id, Status status, String reason) {
        return desk.decide(at.agency, id, status, reason, at.officer.id(), at.officer.name(), MORNING);
    }

    private Award award(long id) {
        return desk.find(at.agency, id).orElseThrow();
    }

    @OnSqlite
    static class SqliteTest extends AwardContract {}

    @OnPostgres
    static class PostgresTest extends AwardContract {}
}
