package vn.thonbao.office.reports;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thonbao.office.Scopes;
import vn.thonbao.office.SignedIn;
import vn.thonbao.office.StoredFiles;
import vn.thonbao.submission.Enclosures;

/** Photos and papers of a report, at full size. */
@Controller
class ReportFiles {

    private final Scopes scopes;
    private final Enclosures enclosures;
    private final StoredFiles files;

    ReportFiles(Scopes scopes, Enclosures enclosures, StoredFiles files) {
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
        return files.answer(attachment.sha256(), attachment.kind(), attachment.mediaType(), attachment.name());
    }
}
