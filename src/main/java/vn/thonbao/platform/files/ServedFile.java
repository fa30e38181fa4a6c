package vn.thonbao.platform.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A stored file for a browser, which must take it for what it is by its bytes and not guess. */
public final class ServedFile {

    private ServedFile() {}

    /** @param shown in place; else it is downloaded under its name */
    public static ResponseEntity<Resource> of(
            Path file, String mediaType, String name, boolean shown, CacheControl cache) {
        var disposition = (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(name, UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .cacheControl(cache)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(new FileSystemResource(file));
    }
}
