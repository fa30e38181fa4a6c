package vn.thonbao.office.campaigns;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.Deadline;
import vn.thonbao.campaign.Delays;
import vn.thonbao.campaign.PeriodId;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.office.Moments;
import vn.thonbao.office.Scope;
import vn.thonbao.office.SignedIn;
import vn.thonbao.office.Words;

/** Moves deadlines as the office says, once everything it typed can be taken. Each answer is what is wrong, by field. */
@Component
class Moves {

    /** A plan may run for five years; what lies behind is a slip of the finger. */
    private static final Duration FARTHEST = Duration.ofDays(5 * 366);

    private final CampaignDesk campaigns;
    private final Directory directory;
    private final Delays delays;
    private final Moments moments;
    private final Words words;

    Moves(CampaignDesk campaigns, Directory directory, Delays delays, Moments moments, Words words) {
        this.campaigns = campaigns;
        this.directory = directory;
        this.delays = delays;
        this.moments = moments;
        this.words = words;
    }

    /** Those that report in this campaign, as they stand when the period ends. */
    @Transactional(readOnly = true)
    public List<ReportingUnit> units(Scope scope) {
        return directory.units(scope.campaign().agency(), scope.period().to()).stream()
                .filter(unit -> campaigns.reportsIn(scope.period(), unit))
                .toList();
    }

    @Transactional
    public Map<String, String> all(SignedIn me, Scope scope, MoveForm form) {
        var faults = reason(scope, form);
        var sendBy = sendBy(scope, form, faults);
        var lock = moment("lock", form.lock(), faults);
        if (faults.isEmpty() && lock.orElseThrow().isBefore(sendBy.orElseThrow())) {
            faults.put("lock", words.text("move.fault.lockFirst"));
        }
        if (faults.isEmpty()) {
            var agreed = new Deadline(sendBy.orElseThrow(), lock.orElseThrow());
            delays.moveAll(scope.period().id(), agreed, me.getDisplayName(), moments.now(), form.why());
        }
        return faults;
    }

    /** The lock follows after as long a time as for all others. */
    @Transactional
    public Map<String, String> delay(SignedIn me, Scope scope, MoveForm form) {
        var faults = reason(scope, form);
        var unit = unit(scope, form, faults);
        var sendBy = sendBy(scope, form, faults);
        if (faults.isEmpty()) {
            var period = scope.period().id();
            var at = sendBy.orElseThrow();
            delays.delay(
                    period,
                    unit.orElseThrow().id(),
                    new Deadline(at, at.plus(grace(period))),
                    me.getDisplayName(),
                    moments.now(),
                    form.why());
        }
        return faults;
    }

    private Duration grace(PeriodId period) {
        return campaigns
                .deadline(period)
                .map(all -> Duration.between(all.sendBy(), all.lock()))
                .orElse(Duration.ZERO);
    }

    @Transactional
    public Map<String, String> reopen(SignedIn me, Scope scope, MoveForm form) {
        var faults = reason(scope, form);
        var period = scope.period().id();
        var unit = unit(scope, form, faults);
        var until = moment("lock", form.lock(), faults);
        unit.filter(u -> !campaigns.locked(period, u.id(), moments.now()))
                .ifPresent(open -> faults.put("unit", words.text("move.fault.notLocked", open.name())));
        if (faults.isEmpty()) {
            var who = unit.orElseThrow().id();
            delays.reopen(period, who, until.orElseThrow(), me.getDisplayName(), moments.now(), form.why());
        }
        return faults;
    }

    private Map<String, String> reason(Scope scope, MoveForm form) {
        var faults = new HashMap<String, String>();
        if (!scope.campaign().running()) {
            faults.put("why", words.text("move.fault.closed"));
        } else if (form.why().isEmpty()) {
            faults.put("why", words.text("move.fault.noReason"));
        } else if (form.why().length() > MoveForm.LONGEST_REASON) {
            faults.put("why", words.text("move.fault.longReason", MoveForm.LONGEST_REASON));
        }
        return faults;
    }

    private Optional<ReportingUnit> unit(Scope scope, MoveForm form, Map<String, String> faults) {
        var unit = units(scope).stream()
                .filter(u -> String.valueOf(u.id().value()).equals(form.unit()))
                .findFirst();
        if (unit.isEmpty()) {
            faults.put("unit", words.text("move.fault.noUnit"));
        }
        return unit;
    }

    private Optional<Instant> sendBy(Scope scope, MoveForm form, Map<String, String> faults) {
        var sendBy = moment("sendBy", form.sendBy(), faults);
        var to = scope.period().to();
        if (sendBy.filter(at -> !moments.day(at).isAfter(to)).isPresent()) {
            faults.put("sendBy", words.text("move.fault.beforeTo", moments.date(to)));
        }
        return sendBy;
    }

    private Optional<Instant> moment(String field, String typed, Map<String, String> faults) {
        var at = MoveForm.moment(typed).map(moments::instant);
        if (at.isEmpty()) {
            faults.put(field, words.text("move.fault.unreadable"));
        } else if (!at.get().isAfter(moments.now())) {
            faults.put(field, words.text("move.fault.past"));
        } else if (at.get().isAfter(moments.now().plus(FARTHEST))) {
            faults.put(field, words.text("move.fault.far"));
        }
        return at;
    }
}
