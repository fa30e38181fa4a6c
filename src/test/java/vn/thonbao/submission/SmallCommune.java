package vn.thonbao.submission;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.campaign.IndicatorId;
import vn.thonbao.campaign.PeriodId;
import vn.thonbao.campaign.SmallPlan;
import vn.thonbao.directory.Account;
import vn.thonbao.directory.Accounts;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.ReportingUnit;

/** An agency of its own for one test: two units that report {@link SmallPlan}, a head and an officer. */
public final class SmallCommune {
    public static final Instant MORNING = Instant.parse("2025-12-15T01:00:00Z");
    public static final Instant AFTER_THE_LOCK = Instant.parse("2025-12-16T10:00:00Z");

    public final AgencyId agency;
    public final ReportingUnit first;
    public final ReportingUnit second;
    public final PersonId hung;
    public final Author.Reporter head;
    public final Author.Officer officer;
    public final PeriodId period;
    public final PeriodId lastYear;
    public final List<IndicatorId> owed;
    private final SubmissionDesk desk;

    public SmallCommune(Directory directory, Accounts accounts, CampaignDesk campaigns, SubmissionDesk desk) {
        this.desk = desk;
        agency = directory.addAgency("phường", "An Hải", "", "", "");
        first = unit(directory, "01");
        second = unit(directory, "02");
        hung = directory.addPerson(agency, "Nguyễn Văn Hùng", "bác", Optional.empty());
        head = new Author.Reporter(hung, "Nguyễn Văn Hùng");
        var lan = accounts.add(agency, "lan-" + agency.value(), "Nguyễn Thị Lan", Account.Role.OFFICER, "x");
        officer = new Author.Officer(lan, "Nguyễn Thị Lan");
        var campaign = campaigns.open(agency, SmallPlan.plan());
        period = campaigns.periods(campaign).get(0).id();
        lastYear = campaigns.history(campaign).get(0).id();
        owed = campaigns.owedBy(campaign, first).stream().map(Indicator::id).toList();
    }

    private ReportingUnit unit(Directory directory, String code) {
        return directory.unit(
                directory.addUnit(agency, "tổ dân phố", "Tổ dân phố " + code, code, LocalDate.of(2024, 1, 1)));
    }

    public EntryOutcome enter(int indicator, FigureAnswer answer, Instant at) {
        return enter(first, indicator, answer, at);
    }

    private EntryOutcome enter(ReportingUnit unit, int indicator, FigureAnswer answer, Instant at) {
        return desk.enter(period, unit, owed.get(indicator), answer, "lời bác", OptionalLong.of(7), head, at);
    }

    public SubmissionId sendAll(String firstFigure, Instant at) {
        return sendAll(first, firstFigure, at);
    }

    public SubmissionId sendAll(ReportingUnit unit, String firstFigure, Instant at) {
        enter(unit, 0, amount(firstFigure), at);
        enter(unit, 1, new FigureAnswer.Share(new BigDecimal("298"), new BigDecimal("312")), at);
        enter(unit, 2, new FigureAnswer.YesNo(true), at);
        return ((SubmitOutcome.Received) desk.submit(period, unit, head, at)).id();
    }

    public static FigureAnswer amount(String value) {
        return new FigureAnswer.Amount(new BigDecimal(value), false);
    }
}
