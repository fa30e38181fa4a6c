package vn.thonbao.office.announcements;

import static java.util.Objects.requireNonNullElse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.thonbao.announcement.Announcement;
import vn.thonbao.announcement.AnnouncementFiles;
import vn.thonbao.announcement.AnnouncementFiles.Attached;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.office.Moments;
import vn.thonbao.office.Scopes;
import vn.thonbao.office.StoredFiles;
import vn.thonbao.office.Words;
import vn.thonbao.platform.Settings;

/** The files that go with an announcement: on its form, and to be read again later. */
@Component
class Papers {

    private final AnnouncementFiles files;
    private final StoredFiles stored;
    private final Moments moments;
    private final Words words;
    private final Settings settings;

    Papers(AnnouncementFiles files, StoredFiles stored, Moments moments, Words words, Settings settings) {
        this.files = files;
        this.stored = stored;
        this.moments = moments;
        this.words = words;
        this.settings = settings;
    }

    List<Attached> of(AgencyId agency, AnnouncementForm form) {
        return files.of(agency, form.token());
    }

    /** In megabytes. */
    long largest() {
        return settings.largestFile().toMegabytes();
    }

    /**
     * Off with what was ticked, on with what was chosen: they stay on the form, whatever else is wrong with it.
     *
     * @return of each file that was not taken, why
     */
    List<String> take(AgencyId agency, AnnouncementForm form, List<MultipartFile> chosen) throws IOException {
        form.dropped().forEach(id -> files.remove(agency, form.token(), id));
        var refused = new ArrayList<String>();
        for (var file : chosen) {
            var name = requireNonNullElse(file.getOriginalFilename(), "");
            if (!name.isEmpty()) { // a browser sends one without a name where none was chosen
                try (var bytes = file.getInputStream()) {
                    files.add(agency, form.token(), bytes, name, moments.now())
                            .map(why -> why(why, name))
                            .ifPresent(refused::add);
                }
            }
        }
        return refused;
    }

    private String why(AnnouncementFiles.Refusal why, String name) {
        return words.text("announcement.file." + why, name, largest(), AnnouncementFiles.MOST);
    }

    /** @throws org.springframework.web.server.ResponseStatusException 404 for a file of another announcement */
    ResponseEntity<Resource> answer(Announcement announcement, long id) {
        var file = files.of(announcement).stream()
                .filter(attached -> attached.id() == id)
                .findFirst()
                .orElseThrow(Scopes::notHere)
                .file();
        return stored.answer(file.sha256(), file.kind(), file.mediaType(), file.name());
    }
}
