package vn.thonbao.announcement;

import java.time.Instant;
import java.util.List;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.PersonId;
import vn.thonbao.platform.files.FileStore.StoredFile;

/**
 * An announcement is to be put into words for one person; published in the transaction that keeps it.
 *
 * @param papers that go with it
 * @param key the outbox keeps it once under this key
 * @param expires it is no news any more from then on
 */
public record AnnouncementDue(
        Announcement announcement,
        List<StoredFile> papers,
        PersonId person,
        ChatAddress chat,
        String key,
        Instant expires,
        Instant at) {

    public AnnouncementDue {
        papers = List.copyOf(papers);
    }
}
