package vn.thonbao.office.campaigns;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.Deadline;
import vn.thonbao.campaign.Delays;
import vn.thonbao.campaign.OfficeCalendar;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.office.Moments;
import vn.thonbao.office.Scope;
import vn.thonbao.office.Scopes;
import vn.thonbao.office.SignedIn;
import vn.thonbao.office.Words;

/** Deadlines that are still to come and land on a day off, each with the working day that would do. */
@Component
class Clashes {

    /** @param why what the day is; {@code better} = the proposal, as people read it */
    record Clash(long period, String label, String now, String why, String better) {}

    private final Scopes scopes;
    private final CampaignDesk campaigns;
    private final Delays delays;
    private final OfficeCalendar calendar;
    private final Moments moments;
    private final Words words;

    Clashes(
            Scopes scopes,
            CampaignDesk campaigns,
            Delays delays,
            OfficeCalendar calendar,
            Moments moments,
            Words words) {
        this.scopes = scopes;
        this.campaigns = campaigns;
        this.delays = delays;
        this.calendar = calendar;
        this.moments = moments;
        this.words = words;
    }

    @Transactional(readOnly = true)
    public List<Clash> all(AgencyId agency) {
        return scopes.all(agency).stream().flatMap(scope -> of(scope).stream()).toList();
    }

    @Transactional(readOnly = true)
    public Optional<Clash> of(Scope scope) {
        var period = scope.period();
        return campaigns
                .deadline(period.id())
                .filter(now -> now.lock().isAfter(moments.now()))
                .flatMap(now -> better(scope)
                        .map(better -> new Clash(
                                period.id().value(),
                                scope.label(),
                                moments.full(now.sendBy()),
                                why(scope, moments.day(now.sendBy())),
                                moments.full(better.sendBy()))));
    }

    private Optional<Deadline> better(Scope scope) {
        return delays.better(scope.period().id())
                .filter(deadline -> deadline.sendBy().isAfter(moments.now()));
    }

    private String why(Scope scope, LocalDate day) {
        var days = calendar.workingDays(scope.campaign().agency());
        if (days.isWorking(day)) {
            return words.text("clash.tooEarly", moments.date(scope.period().to()));
        }
        return days.line(day)
                .map(line -> words.text("clash.dayOff", line.note()))
                .orElse(words.text("clash.weekend"));
    }

    /** @return the new deadline as people read it; absent if the old one stands well meanwhile */
    @Transactional
    public Optional<String> resolve(SignedIn me, Scope scope) {
        var clash = of(scope);
        better(scope)
                .filter(better -> clash.isPresent())
                .ifPresent(better -> delays.moveAll(
                        scope.period().id(),
                        better,
                        me.getDisplayName(),
                        moments.now(),
                        words.text("clash.moved", clash.orElseThrow().why())));
        return clash.map(Clash::better);
    }
}
