package vn.thonbao.intake;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thonbao.award.AwardDesk;
import vn.thonbao.award.AwardFile;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.Deadline;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.campaign.IndicatorId;
import vn.thonbao.campaign.OfficeCalendar;
import vn.thonbao.campaign.ReportingPeriod;
import vn.thonbao.conversation.Answer;
import vn.thonbao.conversation.Answers;
import vn.thonbao.conversation.Facts;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.Person;
import vn.thonbao.platform.Derived;
import vn.thonbao.platform.Settings;
import vn.thonbao.review.FigureComment;
import vn.thonbao.review.ReviewDesk;
import vn.thonbao.submission.Attachment;
import vn.thonbao.submission.Enclosures;
import vn.thonbao.submission.FigureAnswer;
import vn.thonbao.submission.PreviousFigures;
import vn.thonbao.submission.SheetDesk;
import vn.thonbao.submission.Submission;
import vn.thonbao.submission.SubmissionDesk;
import vn.thonbao.submission.SubmissionStatus;
import vn.thonbao.understanding.Value;

/** Gathers, anew for every turn, all that the engine may know: the unit's draft, last year's figures, what was sent back. */
@Component
class FactsGatherer {

    /** Reports whose questions stay known from one turn to the next. */
    private static final int UNDER_WAY = 600;

    private final Directory directory;
    private final CampaignDesk campaigns;
    private final SubmissionDesk submissions;
    private final PreviousFigures previous;
    private final Enclosures enclosures;
    private final SheetDesk sheets;
    private final ReviewDesk reviews;
    private final AwardDesk awards;
    private final AskedOnce askedOnce;
    private final Registrations registrations;
    private final OfficeCalendar calendars;
    private final ZoneId zone;
    private final Derived<String, List<Facts.Item>> items;

    FactsGatherer(
            Directory directory,
            CampaignDesk campaigns,
            SubmissionDesk submissions,
            PreviousFigures previous,
            Enclosures enclosures,
            SheetDesk sheets,
            ReviewDesk reviews,
            AwardDesk awards,
            AskedOnce askedOnce,
            Registrations registrations,
            OfficeCalendar calendars,
            Settings settings) {
        this.directory = directory;
        this.campaigns = campaigns;
        this.submissions = submissions;
        this.previous = previous;
        this.enclosures = enclosures;
        this.sheets = sheets;
        this.reviews = reviews;
        this.awards = awards;
        this.askedOnce = askedOnce;
        this.registrations = registrations;
        this.calendars = calendars;
        this.zone = settings.timezone();
        this.items = new Derived<>(settings, UNDER_WAY);
    }

    /** What is known before a unit is settled: who speaks, and the commune. */
    Facts withoutDuty(Person person, List<Duties.Seat> seats, Instant now) {
        var units = seats.stream().map(seat -> seat.unit().name()).collect(joining(" và "));
        var words = withAnswerDay(Words.of(directory.agency(person.agency()), person, units, now, zone), person, now);
        return new Facts(
                words,
                List.of(),
                Answers.NONE,
                Map.of(),
                new Facts.Standing.Open(),
                Facts.SecondLook.NOTHING,
                today(now));
    }

    /** For a flow about no report: the files that came with it so far, and the unit of the report that is talked about. */
    Facts apart(Facts unsettled, Person person, Optional<Duties.Duty> duty) {
        var words = new HashMap<>(unsettled.words());
        duty.ifPresent(d -> words.put("unit", d.unit().name()));
        var files = awards.kept(person.id()).stream().collect(toMap(AwardFile::field, f -> 1, Integer::sum));
        return new Facts(
                words,
                List.of(),
                Answers.NONE,
                files,
                new Facts.Standing.Open(),
                Facts.SecondLook.NOTHING,
                unsettled.today());
    }

    /** With what the unit has told in another of its duties already. @param all what the person's units owe now */
    Facts of(Person person, Duties.Duty duty, List<Duties.Duty> all, Instant now) {
        var facts = of(person, duty, now);
        var held = askedOnce.held(duty, all);
        var elsewhere = askedOnce.elsewhere(duty, all, now);
        return held.isEmpty() && elsewhere.isEmpty()
                ? facts
                : new Facts(
                        facts.words(),
                        facts.items().stream()
                                .map(i -> i.withHeld(Optional.ofNullable(held.get(i.id())))
                                        .withElsewhere(Optional.ofNullable(elsewhere.get(i.id()))))
                                .toList(),
                        facts.draft(),
                        facts.files(),
                        facts.standing(),
                        facts.look(),
                        facts.today());
    }

    Facts of(Person person, Duties.Duty duty, Instant now) {
        var period = duty.period();
        var unit = duty.unit();
        var wholes = directory.denominators(unit.id(), period.to());
        var submission = submissions.find(period.id(), unit.id());
        var comments = submission
                .filter(s -> s.status() == SubmissionStatus.RETURNED)
                .map(s -> reviews.openComments(s.id()))
                .orElse(Map.of());
        return new Facts(
                words(person, duty, now),
                items(duty, wholes, comments),
                submission.map(s -> draft(s, comments, period)).orElse(Answers.NONE),
                submission.filter(Submission::hasEnclosures).map(this::files).orElse(Map.of()),
                standing(submission, duty.deadline(), now),
                Looks.of(campaigns.checks(period.campaign()), campaigns.owedBy(period, unit), wholes),
                today(now));
    }

    /** The fields whose figures came in that message, whatever became of them since. */
    Set<String> givenBy(Duties.Duty duty, long message) {
        var given = submissions.givenBy(duty.period().id(), duty.unit().id(), message);
        return campaigns.indicators(duty.period().campaign()).stream()
                .filter(indicator -> given.contains(indicator.id()))
                .map(Indicator::code)
                .collect(toSet());
    }

    private LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }

    private Map<String, String> words(Person person, Duties.Duty duty, Instant now) {
        return withAnswerDay(
                Words.of(
                        directory.agency(person.agency()),
                        person,
                        duty.unit().name(),
                        campaigns.campaign(duty.period().campaign()),
                        duty.period(),
                        duty.deadline(),
                        now,
                        zone),
                person,
                now);
    }

    private Map<String, String> withAnswerDay(Map<String, String> words, Person person, Instant now) {
        return Words.withAnswerDay(words, calendars.workingDays(person.agency()), today(now));
    }

    private List<Facts.Item> items(
            Duties.Duty duty, Map<String, BigDecimal> wholes, Map<IndicatorId, FigureComment> comments) {
        var owed = campaigns.owedBy(duty.period(), duty.unit());
        var before = previous.of(duty.period().id(), duty.unit()).figures();
        var registered = registrations.of(duty);
        return items.of(
                duty.key(),
                () -> items(duty.period(), owed, wholes, before, registered, comments),
                duty.period(),
                owed,
                wholes,
                before,
                registered,
                comments);
    }

    private static List<Facts.Item> items(
            ReportingPeriod period,
            List<Indicator> owed,
            Map<String, BigDecimal> wholes,
            Map<IndicatorId, FigureAnswer> before,
            Map<IndicatorId, Facts.Registered> registered,
            Map<IndicatorId, FigureComment> comments) {
        return owed.stream()
                .map(i -> Items.of(
                                i,
                                wholes,
                                Optional.ofNullable(before.get(i.id())).map(FigureAnswers::said),
                                Optional.ofNullable(comments.get(i.id())).map(FactsGatherer::returned))
                        .withRegistered(Optional.ofNullable(registered.get(i.id()))))
                .map(item -> period.registration() ? item.asUndertaken() : item)
                .toList();
    }

    private static Facts.Returned returned(FigureComment comment) {
        var old = new Answer(FigureAnswers.value(comment.old()), comment.oldRawWords());
        return new Facts.Returned(old, comment.comment(), comment.by());
    }

    /** A figure that was sent back is missing until it is said anew: only an answer of a later revision counts. */
    private Answers draft(Submission submission, Map<IndicatorId, FigureComment> comments, ReportingPeriod period) {
        var known = new LinkedHashMap<String, Answer>();
        for (Indicator indicator : campaigns.indicators(period.campaign())) {
            Optional.ofNullable(submission.figures().get(indicator.id()))
                    .filter(f -> !comments.containsKey(f.indicator()) || f.revision() > submission.revision())
                    .ifPresent(f -> known.put(indicator.code(), FigureAnswers.said(f)));
        }
        if (submission.hasEnclosures()) {
            enclosures
                    .narratives(submission.id())
                    .forEach(n -> known.put(n.field(), new Answer(new Value.Words(n.text()), n.text())));
        }
        return new Answers(known);
    }

    private Map<String, Integer> files(Submission submission) {
        var counts = new HashMap<String, Integer>();
        for (Attachment attachment : enclosures.attachments(submission.id())) {
            counts.merge(attachment.field(), 1, Integer::sum);
        }
        return counts;
    }

    private Facts.Standing standing(Optional<Submission> submission, Optional<Deadline> deadline, Instant now) {
        var lock = deadline.map(Deadline::lock);
        if (lock.filter(l -> !now.isBefore(l)).isPresent()) {
            return new Facts.Standing.Locked(Words.moment(lock.get(), zone));
        }
        return submission
                .map(s -> sheets.waiting(s)
                        .<Facts.Standing>map(read -> new Facts.Standing.ReadFromSheet(read.askedBy(), read.asked()))
                        .orElseGet(() -> standing(s)))
                .orElse(new Facts.Standing.Open());
    }

    private Facts.Standing standing(Submission submission) {
        return switch (submission.status()) {
            case DRAFT -> new Facts.Standing.Open();
            case SENT ->
                new Facts.Standing.Sent(
                        submission.sentAt().orElseThrow(),
                        submission.revision(),
                        submission.sentBy().orElseThrow().name());
            case RETURNED -> new Facts.Standing.SentBack(submission.revision());
            case APPROVED -> new Facts.Standing.Approved(submission.revision());
            case LOCKED -> new Facts.Standing.Locked("");
        };
    }
}
