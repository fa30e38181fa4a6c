package vn.thonbao.channel.webchat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import vn.thonbao.channel.Content;
import vn.thonbao.channel.Content.IncomingFile;
import vn.thonbao.platform.Settings;
import vn.thonbao.platform.files.FileStore;
import vn.thonbao.platform.files.FileStore.Outcome;
import vn.thonbao.platform.files.ServedFile;

/** Photos, documents and voice notes of a chat. */
@Controller
class FileController {

    private final ChatPage page;
    private final Receipt receipt;
    private final Lines lines;
    private final FileStore store;
    private final Settings settings;

    FileController(ChatPage page, Receipt receipt, Lines lines, FileStore store, Settings settings) {
        this.page = page;
        this.receipt = receipt;
        this.lines = lines;
        this.store = store;
        this.settings = settings;
    }

    /** What can be kept is kept, whatever its neighbours were; of what was refused the page tells the first reason. */
    @PostMapping(Visitor.PATH + "/files")
    Object send(
            Visitor visitor,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(name = "file", defaultValue = "") List<MultipartFile> files,
            @RequestHeader(name = ChatPage.SCRIPT, defaultValue = "") String script)
            throws IOException, InterruptedException {
        var kept = new ArrayList<IncomingFile>();
        var refused = new ArrayList<Notice>();
        for (var file : files) {
            keep(file, kept, refused);
        }
        if (kept.isEmpty() && refused.isEmpty()) {
            refused.add(Notice.noFile());
        }
        if (kept.isEmpty()) {
            return page.refused(visitor, refused.get(0), Typed.clean(text), script);
        }
        var line = receipt.take(visitor, key, new Content(caption(text), kept, false));
        return refused.isEmpty()
                ? page.taken(visitor, line, script)
                : page.refused(visitor, refused.get(0), "", script);
    }

    private void keep(MultipartFile file, List<IncomingFile> kept, List<Notice> refused) throws IOException {
        var name = Typed.fileName(Objects.requireNonNullElse(file.getOriginalFilename(), ""));
        try (var bytes = file.getInputStream()) {
            var outcome = store.store(bytes, name);
            if (outcome instanceof Outcome.Stored stored) {
                var it = stored.file();
                kept.add(new IncomingFile(it.sha256(), it.kind(), it.mediaType(), it.size(), it.name()));
            } else {
                refused.add(Notice.of(outcome, name, file.getSize()));
            }
        }
    }

    /** More than the server even unpacks. */
    @ExceptionHandler
    Object muchTooLarge(MaxUploadSizeExceededException e, Visitor visitor, HttpServletRequest request) {
        var notice = Notice.tooLarge(
                "", request.getContentLengthLong(), settings.largestFile().toBytes());
        return page.refused(visitor, notice, "", Objects.requireNonNullElse(request.getHeader(ChatPage.SCRIPT), ""));
    }

    private static String caption(String text) {
        var caption = Typed.clean(text);
        return caption.substring(0, caption.offsetByCodePoints(0, Math.min(Typed.LONGEST, Typed.length(caption))));
    }

    @GetMapping(Visitor.PATH + "/files/{sha256:[0-9a-f]{64}}")
    ResponseEntity<Resource> show(Visitor visitor, @PathVariable String sha256) {
        return lines.file(visitor.chat(), sha256)
                .map(this::content)
                .orElse(ResponseEntity.notFound().build());
    }

    private ResponseEntity<Resource> content(IncomingFile file) {
        var drawn = Line.ShownFile.of(file).shown();
        return ServedFile.of(store.path(file.sha256()), file.mediaType(), file.name(), drawn, CacheControl.empty());
    }
}
