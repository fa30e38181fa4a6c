package vn.thonbao.announcement;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thonbao.announcement.Receipt.WhyNot;
import vn.thonbao.platform.files.FileStore.StoredFile;
import vn.thonbao.platform.schedule.Bell;

/**
 * Hands announcements over for one person after the other, so many in one transaction that nobody who reports meanwhile has to wait.
 * Whom it has come to is stored with each: cut off anywhere, it goes on there.
 */
@Component
class HandOver implements Bell {

    private static final Logger log = LoggerFactory.getLogger(HandOver.class);

    /** Most communes have fewer people: theirs is handed over with the officer's tap. */
    static final int TOGETHER = 200;

    private final Announcements announcements;
    private final Receipts receipts;
    private final Addressees addressees;
    private final AnnouncementFiles files;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final TransactionTemplate savepoint;
    private final Clock clock;

    HandOver(
            Announcements announcements,
            Receipts receipts,
            Addressees addressees,
            AnnouncementFiles files,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.announcements = announcements;
        this.receipts = receipts;
        this.addressees = addressees;
        this.files = files;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "thông báo";
    }

    @Override
    public String times() {
        return "40 * * * * ?";
    }

    @Override
    public void ring() {
        for (var id : receipts.announcementsUnderWay()) {
            var announcement = announcements.find(id).orElseThrow();
            for (var more = true; more; ) {
                more = some(announcement, clock.instant());
            }
        }
    }

    /** Joins the caller's transaction, or makes one. @return whether somebody may be left */
    boolean some(Announcement announcement, Instant now) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var next = receipts.underWay(announcement.id(), TOGETHER);
            if (!next.isEmpty()) {
                var ways = addressees.ways(announcement.agency(), now);
                var papers = files.of(announcement).stream()
                        .map(AnnouncementFiles.Attached::file)
                        .toList();
                next.forEach(receipt -> handOverOrSetAside(announcement, receipt, ways, papers, now));
            }
            return next.size() == TOGETHER;
        }));
    }

    /** Whoever it cannot be put into words for is called, and keeps nobody behind him waiting. */
    private void handOverOrSetAside(
            Announcement announcement, Receipt to, Addressees.Ways ways, List<StoredFile> papers, Instant now) {
        try {
            savepoint.executeWithoutResult(status -> handOver(announcement, to, ways, papers, now));
        } catch (RuntimeException fault) {
            log.error("announcement {} was not handed over for {}", announcement.id(), to.person(), fault);
            receipts.handedOver(to.id(), Optional.of(WhyNot.FAILED), now);
        }
    }

    private void handOver(
            Announcement announcement, Receipt to, Addressees.Ways ways, List<StoredFile> papers, Instant now) {
        var way = ways.to(to.person());
        if (receipts.handedOver(to.id(), way.whyNot(), now)) { // else another node was faster
            way.chat()
                    .ifPresent(chat -> events.publishEvent(new AnnouncementDue(
                            announcement,
                            papers,
                            to.person(),
                            chat,
                            Receipts.key(announcement.id(), to.person()),
                            announcement.expires(),
                            now)));
        }
    }
}
