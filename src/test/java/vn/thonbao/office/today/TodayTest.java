package vn.thonbao.office.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thonbao.channel.Content;
import vn.thonbao.channel.Inbox;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.office.DemoOffice;
import vn.thonbao.review.ReviewDesk;

/** The list of what needs the officer, and how somebody leaves it. */
class TodayTest extends DemoOffice {

    @Autowired
    Inbox inbox;

    @Autowired
    ReviewDesk reviews;

    @Test
    void aMessageThatCouldNotBeHandledStaysOnTheListUntilSomebodyHasReadIt() {
        var person = head("21");
        var chat = new ChatAddress("webchat", "", String.valueOf(person.value()));
        var id = inbox.accept(chat, Optional.of(person), "stuck", Content.text("tin <b>lạ</b>"), clock.instant())
                .id();
        inbox.setAside(id, "TB-1", clock.instant());
        assertThat(page("/")).bodyText().contains("tin &lt;b&gt;lạ&lt;/b&gt;", "Đã xem");

        assertThat(send("/messages/" + id + "/reading")).hasRedirectedUrl("/#chua-xu-ly");
        send("/messages/" + id + "/reading");

        assertThat(page("/")).bodyText().doesNotContain("tin &lt;b&gt;");
        assertThat(sql.sql("SELECT seen_by_name FROM inbox WHERE id = ? AND seen_at IS NOT NULL")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("Phạm Thị Lan");
    }

    @Test
    void whoeverAskedForACallStaysOnTheListUntilCalled() {
        reviews.requestCall(
                agency(), head("22"), Optional.of(unit("22").id()), "muốn gặp cán bộ về số dân", clock.instant());
        var call = reviews.openCalls(agency()).stream()
                .filter(c -> c.person().equals(head("22")))
                .findFirst()
                .orElseThrow();
        assertThat(page("/")).bodyText().contains("muốn gặp cán bộ về số dân");

        assertThat(send("/calls/" + call.id() + "/called")).hasRedirectedUrl("/#goi-lai");

        assertThat(page("/")).bodyText().doesNotContain("muốn gặp cán bộ về số dân");
    }
}
