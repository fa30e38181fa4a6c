package vn.thonbao.intake;

import static java.util.stream.Collectors.toMap;

import java.time.ZoneId;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.IndicatorId;
import vn.thonbao.campaign.ReportingPeriod;
import vn.thonbao.conversation.Facts;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.platform.Settings;
import vn.thonbao.submission.Figure;
import vn.thonbao.submission.Submission;
import vn.thonbao.submission.SubmissionDesk;
import vn.thonbao.submission.SubmissionStatus;

/**
 * What the unit undertook itself, and on which day. Said beside the question and the result, never taken for a result. A unit that
 * was merged since has undertaken nothing by itself; the office sees the sum.
 */
@Component
class Registrations {

    private final CampaignDesk campaigns;
    private final SubmissionDesk submissions;
    private final ZoneId zone;

    Registrations(CampaignDesk campaigns, SubmissionDesk submissions, Settings settings) {
        this.campaigns = campaigns;
        this.submissions = submissions;
        this.zone = settings.timezone();
    }

    /** Costs nothing where the campaign has no registration. */
    Map<IndicatorId, Facts.Registered> of(Duties.Duty duty) {
        return campaigns
                .registration(duty.period().id())
                .map(registration -> of(registration, duty.unit()))
                .orElse(Map.of());
    }

    private Map<IndicatorId, Facts.Registered> of(ReportingPeriod registration, ReportingUnit unit) {
        return submissions
                .find(registration.id(), unit.id())
                .filter(report -> report.status() != SubmissionStatus.RETURNED)
                .map(Submission::sent)
                .orElse(Map.of())
                .values()
                .stream()
                .filter(figure -> figure.answer().known())
                .collect(toMap(Figure::indicator, this::registered));
    }

    private Facts.Registered registered(Figure figure) {
        return new Facts.Registered(FigureAnswers.said(figure), Words.day(figure.at(), zone));
    }
}
