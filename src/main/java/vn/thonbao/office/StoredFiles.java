package vn.thonbao.office;

import java.time.Duration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.thonbao.platform.files.FileStore;
import vn.thonbao.platform.files.ServedFile;

/** Files that people sent, for a browser. Only pictures are shown in place; everything else is downloaded. */
@Component
public class StoredFiles {

    private final FileStore files;

    public StoredFiles(FileStore files) {
        this.files = files;
    }

    /** @param kind image, document or voice */
    public ResponseEntity<Resource> answer(String sha256, String kind, String mediaType, String name) {
        var anHour = CacheControl.maxAge(Duration.ofHours(1)).cachePrivate();
        return ServedFile.of(files.path(sha256), mediaType, name, kind.equals("image"), anHour);
    }
}
