package vn.thonbao.office.entry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.intake.FigureAnswers;
import vn.thonbao.office.Moments;
import vn.thonbao.office.Scope;
import vn.thonbao.office.SignedIn;
import vn.thonbao.office.Words;
import vn.thonbao.submission.EntryOutcome;
import vn.thonbao.submission.PreviousFigures;
import vn.thonbao.submission.SheetDesk;
import vn.thonbao.submission.SubmissionDesk;
import vn.thonbao.submission.SubmitOutcome;

/** Takes what can be read, leaves the rest with its reason. */
@Component
class Entries {

    /** @param problems by indicator code */
    record Result(int saved, Map<String, Problem> problems) {}

    private final Directory directory;
    private final CampaignDesk campaigns;
    private final SubmissionDesk submissions;
    private final SheetDesk sheets;
    private final PreviousFigures previous;
    private final EntryReader reader;
    private final Moments moments;
    private final Words words;

    Entries(
            Directory directory,
            CampaignDesk campaigns,
            SubmissionDesk submissions,
            SheetDesk sheets,
            PreviousFigures previous,
            EntryReader reader,
            Moments moments,
            Words words) {
        this.directory = directory;
        this.campaigns = campaigns;
        this.submissions = submissions;
        this.sheets = sheets;
        this.previous = previous;
        this.reader = reader;
        this.moments = moments;
        this.words = words;
    }

    @Transactional
    public Result save(SignedIn me, Scope scope, ReportingUnit unit, EntryForm form) {
        var wholes = directory.denominators(unit.id(), scope.period().to());
        var before = previous.of(scope.period().id(), unit).figures();
        var problems = new LinkedHashMap<String, Problem>();
        var saved = 0;
        for (var indicator : campaigns.owedBy(scope.period(), unit)) {
            var typed = Optional.ofNullable(form.typed().get(indicator.code()));
            if (typed.isEmpty()) {
                continue;
            }
            var problem = enter(
                    me,
                    scope,
                    unit,
                    indicator,
                    typed.get(),
                    reader.read(
                            typed.get(),
                            Optional.ofNullable(form.picks().get(indicator.code())),
                            indicator,
                            wholes,
                            Optional.ofNullable(before.get(indicator.id())).map(FigureAnswers::said)));
            problem.ifPresent(p -> problems.put(indicator.code(), p));
            saved += problem.isPresent() ? 0 : 1;
        }
        return new Result(saved, problems);
    }

    private Optional<Problem> enter(
            SignedIn me, Scope scope, ReportingUnit unit, Indicator indicator, String typed, EntryReader.Read read) {
        if (read instanceof EntryReader.Unclear unclear) {
            return Optional.of(unclear.problem());
        }
        var outcome = submissions.enter(
                scope.period().id(),
                unit,
                indicator.id(),
                ((EntryReader.Taken) read).answer(),
                typed,
                OptionalLong.empty(),
                me.author(),
                moments.now());
        return outcome instanceof EntryOutcome.Entered
                ? Optional.empty()
                : Optional.of(new Problem(words.text("entry.locked"), java.util.List.of()));
    }

    /** Asks the head whether what was typed off the sheet is right. */
    @Transactional
    public SheetDesk.Asking ask(SignedIn me, Scope scope, ReportingUnit unit) {
        return sheets.ask(scope.period().id(), unit, me.author(), moments.now());
    }

    @Transactional
    public SubmitOutcome send(SignedIn me, Scope scope, ReportingUnit unit) {
        return submissions.submit(scope.period().id(), unit, me.author(), moments.now());
    }
}
