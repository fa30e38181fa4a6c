package vn.thonbao.workbook;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.submission.Author;
import vn.thonbao.workbook.file.WorkbookFile;
import vn.thonbao.workbook.file.WorkbookWriter;

/** The front door: the agency's workbook goes out, comes in, is looked at, and is written as a whole or not at all. */
@Component
@Transactional(readOnly = true)
public class WorkbookDesk {
    public sealed interface Received {}

    /** Nothing of it can be read. @param words whole sentences that an officer reads */
    public record Refused(String words) implements Received {}

    /** There are mistakes, or it changes nothing: nothing is kept of the file. */
    public record Looked(Preview preview) implements Received {}

    /** It waits a day for an officer who agrees. */
    public record Waits(long id) implements Received {}

    public sealed interface Written {}

    public record Done(List<Count> counts) implements Written {}

    /** What would be written now is not what the officer saw. */
    public record Otherwise() implements Written {}

    /** It was written, dropped or forgotten meanwhile. */
    public record Gone() implements Written {}

    public record Pending(Upload upload, Preview preview) {}

    private static final int LONGEST_NAME = 120;

    private final Sheets sheets;
    private final Uploads uploads;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    WorkbookDesk(Sheets sheets, Uploads uploads, PlatformTransactionManager transactions) {
        this.sheets = sheets;
        this.uploads = uploads;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.writing = new TransactionTemplate(transactions);
    }

    /** @param filled false = a template: heads alone, and units where they only name a row */
    public byte[] download(AgencyId agency, boolean filled, Instant now) {
        return WorkbookWriter.write(sheets.tables(agency, filled, now));
    }

    /** Files are unpacked and looked at while others write; only what is kept waits for the writer. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Received receive(AgencyId agency, String fileName, byte[] content, Author.Officer by, Instant now) {
        var read = WorkbookFile.read(content);
        if (read instanceof WorkbookFile.Refused refused) {
            return new Refused(refused.words());
        }
        var preview = answer(reading, () -> draft(agency, read, by, now).preview());
        return !preview.faults().isEmpty() || preview.nothing()
                ? new Looked(preview)
                : new Waits(answer(writing, () -> uploads.keep(agency, shortened(fileName), content, by, now)));
    }

    private static <T> T answer(TransactionTemplate transaction, Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private Draft draft(AgencyId agency, WorkbookFile.Outcome read, Author.Officer by, Instant now) {
        return sheets.read(((WorkbookFile.Sheets) read).grids(), agency, by, now);
    }

    /** Some browsers send the whole path. */
    private static String shortened(String fileName) {
        var name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    /** A waiting one, looked at anew: what is on file may have changed since. */
    public Optional<Pending> pending(AgencyId agency, long id, Author.Officer by, Instant now) {
        return uploads.waiting(agency, id, now)
                .map(waiting -> new Pending(
                        waiting.upload(),
                        draft(agency, WorkbookFile.read(waiting.content()), by, now)
                                .preview()));
    }

    /** @param seal of the {@link Preview} that the officer saw */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Written write(AgencyId agency, long id, String seal, Author.Officer by, Instant now) {
        var read = answer(reading, () -> uploads.waiting(agency, id, now)).map(w -> WorkbookFile.read(w.content()));
        return read.<Written>map(sheets -> answer(writing, () -> write(agency, id, sheets, seal, by, now)))
                .orElseGet(Gone::new);
    }

    private Written write(
            AgencyId agency, long id, WorkbookFile.Outcome read, String seal, Author.Officer by, Instant now) {
        var draft = draft(agency, read, by, now);
        var preview = draft.preview();
        if (!preview.faults().isEmpty() || preview.nothing() || !preview.seal().equals(seal)) {
            return new Otherwise();
        }
        if (!uploads.written(agency, id, summary(preview.counts()), by, now)) {
            return new Gone();
        }
        draft.carryOut();
        uploads.changes(agency, id, preview.changes());
        return new Done(preview.counts());
    }

    private static String summary(List<Count> counts) {
        return counts.stream()
                .filter(count -> count.fresh() + count.changed() > 0)
                .map(count -> "%s: %d mới, %d thay đổi".formatted(count.sheet(), count.fresh(), count.changed()))
                .collect(Collectors.joining("; "));
    }

    @Transactional
    public void drop(AgencyId agency, long id) {
        uploads.drop(agency, id);
    }

    /** The newest first. */
    public List<Upload> history(AgencyId agency) {
        return uploads.history(agency);
    }

    public List<WrittenLine> lines(AgencyId agency, long upload) {
        return uploads.lines(agency, upload);
    }
}
