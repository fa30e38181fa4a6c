package vn.thonbao.channel;

import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.thonbao.platform.files.FileStore;
import vn.thonbao.platform.files.ServedFile;

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
        return files.mediaType(sha256)
                .map(mediaType -> ServedFile.of(
                        files.path(sha256), mediaType, name, mediaType.startsWith("image/"), CacheControl.noStore()));
    }
}
