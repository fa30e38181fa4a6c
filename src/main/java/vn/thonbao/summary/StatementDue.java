package vn.thonbao.summary;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import vn.thonbao.campaign.PeriodId;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.Person;
import vn.thonbao.directory.UnitId;

/**
 * One head is due thanks for last month's reports, the common result of a period that was locked, or both in one message;
 * published in the transaction that settles it, for whoever knows how to say it.
 *
 * @param key the outbox keeps it once under this key
 * @param month of {@code reports}
 * @param results of periods in which this person's units were approved
 */
public record StatementDue(
        Person person,
        ChatAddress chat,
        String key,
        YearMonth month,
        List<Report> reports,
        List<Result> results,
        Instant expires,
        Instant at) {

    public record Report(PeriodId period, UnitId unit) {}

    public record Result(Standing standing, UnitId unit) {}

    public StatementDue {
        reports = List.copyOf(reports);
        results = List.copyOf(results);
    }
}
