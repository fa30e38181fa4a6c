package vn.thonbao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thonbao.office.DemoOffice;
import vn.thonbao.review.CallRequest;
import vn.thonbao.review.ReviewDesk;

class UnreachedTest extends DemoOffice {

    @Autowired
    ReviewDesk reviews;

    @Test
    void whoeverCannotBeToldOfAReturnedReportIsOnTheCallListWithTheReason() {
        var unit = unit("10");
        var head = directory
                .postsAt(unit.id(), java.time.LocalDate.now(clock))
                .get(0)
                .person();
        directory.chatsOf(head).forEach(chat -> directory.closeChat(chat, clock.instant()));
        var report = report("10");
        var figure = report.sent().keySet().iterator().next();
        reviews.returnToReporter(
                report.id(),
                report.revision(),
                Map.of(figure, "Xem lại"),
                officer().author(),
                clock.instant());
        assertThat(reviews.openCalls(unit.agency()))
                .filteredOn(call -> call.person().equals(head))
                .extracting(CallRequest::reason)
                .containsExactly("Có báo cáo trả lại cần xem, chưa nhắn tới được");
    }
}
