package vn.thonbao.rehearsal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import vn.thonbao.campaign.Campaign;
import vn.thonbao.campaign.Check;
import vn.thonbao.campaign.Deadline;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.campaign.ReportingPeriod;
import vn.thonbao.conversation.Answer;
import vn.thonbao.conversation.Facts;
import vn.thonbao.directory.Agency;
import vn.thonbao.directory.Person;

/**
 * What is given when the curtain rises.
 *
 * @param indicators those that are asked for, of whatever unit
 * @param previous figures of the period before, by indicator
 * @param held figures that the units have sent in another campaign for the same days, by indicator
 * @param registered what the units undertook beforehand, by indicator
 * @param wholes denominators on file, by name; the same for every unit of the story
 * @param consented whether the people have answered the notice already
 */
record Cast(
        Agency agency,
        Campaign campaign,
        ReportingPeriod period,
        Deadline deadline,
        List<Indicator> indicators,
        List<Check> checks,
        List<Member> members,
        Map<String, Answer> previous,
        Map<String, Facts.Held> held,
        Map<String, Facts.Registered> registered,
        Map<String, BigDecimal> wholes,
        boolean consented,
        Instant start,
        ZoneId zone) {

    /** @param unit its name */
    List<Indicator> owedBy(String unit) {
        return indicators.stream()
                .filter(i -> i.reporters().include(campaign.unitKind(), unit))
                .toList();
    }

    /** @param units names of the units this person speaks for */
    record Member(Person person, List<String> units) {

        /** "Hùng": what the story calls this person. */
        String name() {
            return person.name().substring(person.name().lastIndexOf(' ') + 1);
        }
    }
}
