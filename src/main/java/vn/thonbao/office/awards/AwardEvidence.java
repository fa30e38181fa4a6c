package vn.thonbao.office.awards;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thonbao.award.AwardDesk;
import vn.thonbao.office.Scopes;
import vn.thonbao.office.SignedIn;
import vn.thonbao.office.StoredFiles;

/** Photos and papers of a proposal, at full size. */
@Controller
class AwardEvidence {

    private final AwardViews views;
    private final AwardDesk desk;
    private final StoredFiles files;

    AwardEvidence(AwardViews views, AwardDesk desk, StoredFiles files) {
        this.views = views;
        this.desk = desk;
        this.files = files;
    }

    @GetMapping("/awards/{id}/files/{file}")
    ResponseEntity<Resource> file(
            @AuthenticationPrincipal SignedIn me, @PathVariable long id, @PathVariable long file) {
        var evidence = desk.files(views.found(me.agency(), id)).stream()
                .filter(f -> f.id() == file)
                .findFirst()
                .orElseThrow(Scopes::notHere);
        return files.answer(evidence.sha256(), evidence.kind(), evidence.mediaType(), evidence.name());
    }
}
