package vn.thonbao.announcement;

import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.platform.database.Moments;
import vn.thonbao.platform.files.FileStore;
import vn.thonbao.platform.files.FileStore.Outcome;
import vn.thonbao.platform.files.FileStore.StoredFile;

/**
 * Plans and guidance that go out with an announcement. They are put on its form before it is sent, and stay there whatever else is
 * wrong with it; once it is sent none is added and none goes. Another agency's do not exist.
 */
@Component
public class AnnouncementFiles {

    /** On a phone each of them is a message of its own. */
    public static final int MOST = 3;

    /** @param id within the database: nobody can ask for a file by its hash */
    public record Attached(long id, StoredFile file) {}

    /** Why a file was not taken; the others were. */
    public enum Refusal {
        TOO_LARGE,
        /** Neither a picture nor a PDF, Word or Excel document, whatever its name says. */
        NOT_ACCEPTED,
        EMPTY,
        TOO_MANY,
        /** The announcement has gone out meanwhile. */
        SENT
    }

    private final JdbcClient sql;
    private final Moments moments;
    private final FileStore store;

    AnnouncementFiles(JdbcClient sql, Moments moments, FileStore store) {
        this.sql = sql;
        this.moments = moments;
        this.store = store;
    }

    /** The same file twice is one. @param token of the form @return empty if it was taken */
    public Optional<Refusal> add(AgencyId agency, String token, InputStream bytes, String name, Instant at) {
        if (of(agency, token).size() >= MOST) {
            return Optional.of(Refusal.TOO_MANY);
        }
        var outcome = store.store(bytes, Normalizer.normalize(name, Normalizer.Form.NFC));
        if (outcome instanceof Outcome.TooLarge) {
            return Optional.of(Refusal.TOO_LARGE);
        }
        if (outcome instanceof Outcome.Empty) {
            return Optional.of(Refusal.EMPTY);
        }
        return outcome instanceof Outcome.Stored stored && !stored.file().kind().equals("voice")
                ? keep(agency, token, stored.file(), at)
                : Optional.of(Refusal.NOT_ACCEPTED);
    }

    private Optional<Refusal> keep(AgencyId agency, String token, StoredFile file, Instant at) {
        sql.sql("""
                        INSERT INTO announcement_file (agency_id, token, sha256, kind, media_type, size, name, added_at)
                        SELECT :agency, :token, :sha256, :kind, :type, :size, :name, :at
                        WHERE NOT EXISTS (SELECT 1 FROM announcement WHERE agency_id = :agency AND token = :token)
                        ON CONFLICT (agency_id, token, sha256) DO NOTHING""")
                .param("agency", agency.value())
                .param("token", token)
                .param("sha256", file.sha256())
                .param("kind", file.kind())
                .param("type", file.mediaType())
                .param("size", file.size())
                .param("name", file.name())
                .param("at", moments.parameter(at))
                .update();
        return of(agency, token).stream().anyMatch(a -> a.file().sha256().equals(file.sha256()))
                ? Optional.empty()
                : Optional.of(Refusal.SENT);
    }

    /** Off the form again; of a sent announcement nothing goes. */
    public void remove(AgencyId agency, String token, long id) {
        sql.sql("""
                        DELETE FROM announcement_file WHERE id = :id AND agency_id = :agency AND token = :token
                        AND NOT EXISTS (SELECT 1 FROM announcement WHERE agency_id = :agency AND token = :token)""")
                .param("id", id)
                .param("agency", agency.value())
                .param("token", token)
                .update();
    }

    /** In the order in which they were added. @param token of the form */
    public List<Attached> of(AgencyId agency, String token) {
        return sql.sql("SELECT * FROM announcement_file WHERE agency_id = ? AND token = ? ORDER BY id")
                .params(agency.value(), token)
                .query(AnnouncementFiles::row)
                .list();
    }

    public List<Attached> of(Announcement announcement) {
        return sql.sql("""
                        SELECT f.* FROM announcement_file f JOIN announcement a ON a.agency_id = f.agency_id AND a.token = f.token
                        WHERE a.id = ? ORDER BY f.id""")
                .param(announcement.id())
                .query(AnnouncementFiles::row)
                .list();
    }

    private static Attached row(ResultSet row, int number) throws SQLException {
        return new Attached(
                row.getLong("id"),
                new StoredFile(
                        row.getString("sha256"),
                        row.getString("kind"),
                        row.getString("media_type"),
                        row.getLong("size"),
                        row.getString("name")));
    }
}
