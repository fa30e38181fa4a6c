package vn.thonbao.office.workbook;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thonbao.office.Flash;
import vn.thonbao.office.Moments;
import vn.thonbao.office.Scopes;
import vn.thonbao.office.SignedIn;
import vn.thonbao.workbook.Count;
import vn.thonbao.workbook.Preview;
import vn.thonbao.workbook.Upload;
import vn.thonbao.workbook.WorkbookDesk;

/** Download, upload, look, write: nothing is written before an officer has seen what would change. */
@Controller
@RequestMapping("/workbook")
class WorkbookPage {
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final String HERE = "redirect:/workbook";

    /** @param at "19:40 30/11/2025" */
    record Past(long id, String fileName, String by, String at, String summary) {}

    private final WorkbookDesk workbooks;
    private final Moments moments;

    WorkbookPage(WorkbookDesk workbooks, Moments moments) {
        this.workbooks = workbooks;
        this.moments = moments;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute(
                "history",
                workbooks.history(me.agency()).stream().map(this::past).toList());
        return "office/workbook";
    }

    private Past past(Upload upload) {
        return new Past(upload.id(), upload.fileName(), upload.by(), moments.brief(upload.at()), upload.summary());
    }

    @GetMapping("/mau-excel.xlsx")
    ResponseEntity<byte[]> template(@AuthenticationPrincipal SignedIn me) {
        return download(me, false, "thon-bao-mau.xlsx");
    }

    @GetMapping("/hien-trang.xlsx")
    ResponseEntity<byte[]> present(@AuthenticationPrincipal SignedIn me) {
        return download(me, true, "thon-bao-%s.xlsx".formatted(moments.today()));
    }

    private ResponseEntity<byte[]> download(SignedIn me, boolean filled, String name) {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(workbooks.download(me.agency(), filled, moments.now()));
    }

    @PostMapping
    String receive(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(name = "file") Optional<MultipartFile> chosen,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash)
            throws IOException {
        var given = chosen.filter(file ->
                !Optional.ofNullable(file.getOriginalFilename()).orElse("").isEmpty());
        if (given.isEmpty()) {
            Flash.problem(flash, "flash.noWorkbook");
            return HERE;
        }
        var file = given.get();
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        var received = workbooks.receive(me.agency(), name, file.getBytes(), me.author(), moments.now());
        if (received instanceof WorkbookDesk.Waits waits) {
            return HERE + "/uploads/" + waits.id();
        }
        if (received instanceof WorkbookDesk.Looked looked) {
            return looked(name, looked.preview(), model, response);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("refused", ((WorkbookDesk.Refused) received).words());
        return show(me, model);
    }

    private static String looked(String name, Preview preview, Model model, HttpServletResponse response) {
        if (!preview.faults().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("name", name);
        model.addAttribute("preview", preview);
        return "office/workbook-preview";
    }

    @GetMapping("/uploads/{id}")
    String preview(
            @AuthenticationPrincipal SignedIn me, @PathVariable long id, Model model, HttpServletResponse response) {
        var pending =
                workbooks.pending(me.agency(), id, me.author(), moments.now()).orElseThrow(Scopes::notHere);
        model.addAttribute("upload", id);
        return looked(pending.upload().fileName(), pending.preview(), model, response);
    }

    @PostMapping("/uploads/{id}/writing")
    String write(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long id,
            @RequestParam String seal,
            RedirectAttributes flash) {
        var written = workbooks.write(me.agency(), id, seal, me.author(), moments.now());
        if (written instanceof WorkbookDesk.Done done) {
            Flash.done(
                    flash,
                    "flash.workbookWritten",
                    done.counts().stream().mapToInt(Count::fresh).sum(),
                    done.counts().stream().mapToInt(Count::changed).sum());
            return HERE;
        }
        if (written instanceof WorkbookDesk.Otherwise) {
            Flash.problem(flash, "flash.workbookOtherwise");
            return HERE + "/uploads/" + id;
        }
        Flash.problem(flash, "flash.workbookGone");
        return HERE;
    }

    @PostMapping("/uploads/{id}/removal")
    String drop(@AuthenticationPrincipal SignedIn me, @PathVariable long id, RedirectAttributes flash) {
        workbooks.drop(me.agency(), id);
        Flash.done(flash, "flash.workbookDropped");
        return HERE;
    }

    /** What one of them changed, row by row. */
    @GetMapping("/history/{id}")
    String written(@AuthenticationPrincipal SignedIn me, @PathVariable long id, Model model) {
        model.addAttribute(
                "past",
                workbooks.history(me.agency()).stream()
                        .filter(upload -> upload.id() == id)
                        .findFirst()
                        .map(this::past)
                        .orElseThrow(Scopes::notHere));
        model.addAttribute("lines", workbooks.lines(me.agency(), id));
        return "office/workbook-written";
    }
}
