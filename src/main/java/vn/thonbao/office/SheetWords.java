package vn.thonbao.office;

import org.springframework.stereotype.Component;
import vn.thonbao.submission.SheetDesk;
import vn.thonbao.submission.SheetReading;
import vn.thonbao.submission.Submission;

/** How far the figures of a paper sheet have come: typed by whom, confirmed by whom, or still waiting for the head's yes. */
@Component
public class SheetWords {

    private final SheetDesk sheets;
    private final Moments moments;
    private final Words words;

    public SheetWords(SheetDesk sheets, Moments moments, Words words) {
        this.sheets = sheets;
        this.moments = moments;
        this.words = words;
    }

    /** One sentence; empty when nobody was asked about the newest sending or the next one. */
    public String of(Submission report) {
        return sheets.newest(report.id())
                .filter(read -> read.revision() >= report.revision())
                .map(read -> words(read, report))
                .orElse("");
    }

    private String words(SheetReading read, Submission report) {
        if (read.confirmedBy().isPresent()) {
            return words.text(
                    "sheet.confirmed",
                    read.askedBy(),
                    read.confirmedBy().get(),
                    read.confirmedAt().map(moments::brief).orElse(""));
        }
        var key = read.revision() == report.revision()
                ? "sheet.sentAnyway"
                : read.stale() ? "sheet.stale" : "sheet.waits";
        return words.text(key, read.askedBy(), moments.brief(read.askedAt()));
    }
}
