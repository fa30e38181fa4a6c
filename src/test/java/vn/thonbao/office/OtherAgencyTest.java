package vn.thonbao.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thonbao.channel.Content;
import vn.thonbao.channel.Inbox;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.review.ReviewDesk;
import vn.thonbao.submission.Enclosures;
import vn.thonbao.submission.SmallCommune;
import vn.thonbao.submission.Submission;
import vn.thonbao.submission.SubmissionStatus;

/** What belongs to another commune does not exist for this office: not to be read, not to be decided. */
class OtherAgencyTest extends DemoOffice {

    @Autowired
    ReviewDesk reviews;

    @Autowired
    Inbox inbox;

    @Autowired
    Enclosures enclosures;

    SmallCommune there;
    Submission report;

    @BeforeAll
    void anotherCommuneHasAReportWithAPhotoAndACall() {
        there = new SmallCommune(directory, accounts, campaigns, submissions);
        directory.appoint(there.hung, there.first.id(), "tổ trưởng", LocalDate.of(2024, 1, 1));
        there.sendAll("85", SmallCommune.MORNING);
        report = submissions.find(there.period, there.first.id()).orElseThrow();
        var photo = enclosures.attachments(report("16").id()).get(0);
        enclosures.attach(
                there.period,
                there.first,
                photo.field(),
                photo.sha256(),
                photo.kind(),
                photo.mediaType(),
                photo.size(),
                photo.name(),
                there.head,
                SmallCommune.MORNING);
        reviews.requestCall(there.agency, there.hung, Optional.empty(), "xin gặp", SmallCommune.MORNING);
    }

    @Test
    void itsPagesAreNotFound() {
        var photo = enclosures.attachments(report.id()).get(0).id();
        var unit = there.first.id().value();
        assertThat(List.of(
                        address(report),
                        address(report) + "/files/" + photo,
                        address(report("16")) + "/files/" + photo,
                        "/entry/" + unit,
                        "/units/" + unit,
                        "/board?period=" + there.period.value(),
                        "/reports?period=" + there.period.value(),
                        "/?period=" + there.period.value(),
                        "/entry/" + unit + "?period=" + there.period.value()))
                .allSatisfy(address -> assertThat(page(address)).as(address).hasStatus(404));
        assertThat(page(address(report("16")) + "/files/"
                        + enclosures.attachments(report("16").id()).get(0).id()))
                .hasStatusOk();
    }

    @Test
    void nothingOfItCanBeDecided() {
        var figure = there.owed.get(0).value();
        var seen = report.id().value() + ":" + report.revision();
        assertThat(send(address(report) + "/approval", "revision", 1)).hasStatus(404);
        assertThat(send(address(report) + "/return", "revision", 1, "comment." + figure, "xem lại"))
                .hasStatus(404);
        assertThat(send(address(report) + "/reopening", "revision", 1, "reason", "x"))
                .hasStatus(404);
        assertThat(send("/reports/approvals", "period", period().id().value(), "report", seen))
                .hasStatus(404);
        assertThat(submissions.submission(report.id()).status()).isEqualTo(SubmissionStatus.SENT);
    }

    @Test
    void nothingOfItCanBeChanged() {
        var unit = "/units/" + there.first.id().value();
        var ours = "/units/" + unit("20").id().value();
        var head = there.hung.value();
        assertThat(send("/entry/" + there.first.id().value(), "period", there.period.value(), "figure.x", "1"))
                .hasStatus(404);
        assertThat(send(unit + "/denominators", "on", today(), "count.households", "5"))
                .hasStatus(404);
        assertThat(send(unit + "/people", "name", "A", "addressForm", "bác", "phone", "", "role", "tổ trưởng"))
                .hasStatus(404);
        assertThat(send(ours + "/people/" + head + "/chat-link")).hasStatus(404);
        assertThat(send(ours + "/people/" + head + "/dismissal", "from", today()))
                .hasStatus(404);
        assertThat(send(ours + "/people/" + head, "name", "A", "addressForm", "bác", "phone", "", "role", "x"))
                .hasStatus(404);
        assertThat(directory.person(there.hung).name()).isEqualTo("Nguyễn Văn Hùng");
        assertThat(directory.postsOf(there.hung, today())).hasSize(1);
    }

    @Test
    void itsCallsAreItsOwn() {
        var call = reviews.openCalls(there.agency).get(0).id();
        send("/calls/" + call + "/called");
        assertThat(reviews.openCalls(there.agency)).hasSize(1);
        assertThat(page("/")).bodyText().doesNotContain("xin gặp");
    }

    @Test
    void itsMessagesAreItsOwn() {
        var chat = new ChatAddress("webchat", "", String.valueOf(there.hung.value()));
        var message = inbox.accept(chat, Optional.of(there.hung), "theirs", Content.text("tin kẹt"), clock.instant());
        inbox.setAside(message.id(), "TB-1", clock.instant());

        send("/messages/" + message.id() + "/reading");

        assertThat(inbox.setAside()).extracting(Inbox.Waiting::id).contains(message.id());
        assertThat(page("/")).bodyText().doesNotContain("tin kẹt");
    }
}
