package vn.thonbao.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.PersonId;
import vn.thonbao.platform.Settings;
import vn.thonbao.submission.Attachment;
import vn.thonbao.submission.Author;
import vn.thonbao.submission.Enclosures;
import vn.thonbao.submission.Submission;

/** Who can say whether a sheet was typed right: the one whose sheet it is. */
@Component
class SheetSenders {

    private final Enclosures enclosures;
    private final Directory directory;
    private final ZoneId zone;

    SheetSenders(Enclosures enclosures, Directory directory, Settings settings) {
        this.enclosures = enclosures;
        this.directory = directory;
        this.zone = settings.timezone();
    }

    /** The sender of the newest sheet; everybody of the unit when that is nobody who still speaks for it. */
    Predicate<PersonId> of(Submission report, Instant now) {
        var posts = directory.postsAt(report.unit(), LocalDate.ofInstant(now, zone));
        return enclosures.attachments(report.id()).stream()
                .filter(file -> file.field().equals(Attachment.SHEET))
                .reduce((earlier, later) -> later)
                .map(Attachment::author)
                .filter(Author.Reporter.class::isInstance)
                .map(author -> ((Author.Reporter) author).id())
                .filter(sender -> posts.stream().anyMatch(post -> post.person().equals(sender)))
                .<Predicate<PersonId>>map(sender -> sender::equals)
                .orElse(anybody -> true);
    }
}
