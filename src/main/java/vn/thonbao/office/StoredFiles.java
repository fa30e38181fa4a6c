package vn.thonbao.office;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.thonbao.platform.files.FileStore;

/** Files that people sent, for a browser. Only pictures are shown in place; everything else is downloaded. */
@Component
public class StoredFiles {

    private final FileStore files;

    public StoredFiles(FileStore files) {
        this.files = files;
    }

    /** @param kind image, document or voice */
    public ResponseEntity<Resource> answer(String sha256, String kind, String mediaType, String name) {
        var shown = kind.equals("image") ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        shown.filename(name, StandardCharsets.UTF_8).build().toString())
                .body(new FileSystemResource(files.path(sha256)));
    }
}
