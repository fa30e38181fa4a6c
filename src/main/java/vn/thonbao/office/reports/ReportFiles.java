package vn.thonbao.office.reports;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thonbao.office.Scopes;
import vn.thonbao.office.SignedIn;
import vn.thonbao.platform.files.FileStore;
import vn.thonbao.submission.Attachment;
import vn.thonbao.submission.Enclosures;

/** Photos and papers of a report, at full size. Only pictures are shown in place; everything else is downloaded. */
@Controller
class ReportFiles {

    private final Scopes scopes;
    private final Enclosures enclosures;
    private final FileStore files;

    ReportFiles(Scopes scopes, Enclosures enclosures, FileStore files) {
        this.scopes = scopes;
        this.enclosures = enclosures;
        this.files = files;
    }

    @GetMapping("/reports/{id}/files/{file}")
    ResponseEntity<Resource> file(
            @AuthenticationPrincipal SignedIn me, @PathVariable long id, @PathVariable long file) {
        var attachment = enclosures.attachments(scopes.report(me.agency(), id).id()).stream()
                .filter(a -> a.id() == file)
                .findFirst()
                .orElseThrow(Scopes::notHere);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.mediaType()))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(attachment))
                .body(new FileSystemResource(files.path(attachment.sha256())));
    }

    private static String disposition(Attachment attachment) {
        var shown = attachment.kind().equals("image") ? ContentDisposition.inline() : ContentDisposition.attachment();
        return shown.filename(attachment.name(), StandardCharsets.UTF_8).build().toString();
    }
}
