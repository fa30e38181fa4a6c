package vn.thonbao.reminder;

import java.time.Instant;
import vn.thonbao.campaign.PeriodId;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.UnitId;

/**
 * The office should call this person; published in the transaction that settles the reminder.
 *
 * @param unreached there was something to say and no chat to say it in; otherwise nothing was heard after the deadline
 */
public record CallDue(AgencyId agency, PersonId person, UnitId unit, PeriodId period, boolean unreached, Instant at) {}
