package vn.thonbao.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.thonbao.platform.files.FileStore;

/** Hands out files to whoever has a link that still holds: channels that fetch, and people whose channel takes no files. */
@RestController
class FileLinkController {

    private final FileLinks links;
    private final FileStore files;

    FileLinkController(FileLinks links, FileStore files) {
        this.links = links;
        this.files = files;
    }

    @GetMapping(FileLinks.PATH + "{link}/{name}")
    ResponseEntity<Resource> fetch(@PathVariable String link, @PathVariable String name) {
        return links.opened(link)
                .flatMap(sha256 -> stored(sha256, name))
                .orElse(ResponseEntity.notFound().build());
    }

    private Optional<ResponseEntity<Resource>> stored(String sha256, String name) {
        return files.mediaType(sha256).map(mediaType -> {
            var picture = mediaType.startsWith("image/");
            var disposition = (picture ? ContentDisposition.inline() : ContentDisposition.attachment())
                    .filename(name, UTF_8)
                    .build();
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(mediaType))
                    .cacheControl(CacheControl.noStore())
                    .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                    .header("X-Content-Type-Options", "nosniff")
                    .body(new FileSystemResource(files.path(sha256)));
        });
    }
}
