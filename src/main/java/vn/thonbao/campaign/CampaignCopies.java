package vn.thonbao.campaign;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.directory.Directory;
import vn.thonbao.platform.Settings;

/**
 * A campaign once more for a later year: the same items under the same codes, by which figures of other years are found, every
 * doubt kept, the days moved. What speaks of a year of its own ("đến năm 2030") stays as the plan says it.
 */
@Component
@Transactional(readOnly = true)
public class CampaignCopies {

    /**
     * @param years by how many the days are moved; at least 1
     * @param targets whether units keep the targets of their own
     */
    public record Wish(
            String code,
            String title,
            String shortTitle,
            Optional<String> planNumber,
            Optional<LocalDate> planDate,
            int years,
            boolean targets) {}

    private final CampaignDesk campaigns;
    private final Timetable timetable;
    private final Rhythms rhythms;
    private final OfficeCalendar calendars;
    private final Directory directory;
    private final OwnTargets own;
    private final Settings settings;

    CampaignCopies(
            CampaignDesk campaigns,
            Timetable timetable,
            Rhythms rhythms,
            OfficeCalendar calendars,
            Directory directory,
            OwnTargets own,
            Settings settings) {
        this.campaigns = campaigns;
        this.timetable = timetable;
        this.rhythms = rhythms;
        this.calendars = calendars;
        this.directory = directory;
        this.own = own;
        this.settings = settings;
    }

    /** Names with their year moved, to be changed by whoever copies. */
    public Wish proposal(Campaign source, int years) {
        var running = years(source);
        return new Wish(
                moved(source.code(), running, years),
                moved(source.title(), running, "năm ", years),
                moved(source.shortTitle(), running, years),
                Optional.empty(),
                Optional.empty(),
                years,
                false);
    }

    /** What would be opened; its deadlines may fall on days off of the other year. */
    public CampaignPlan plan(Campaign source, Wish wish) {
        var agency = directory.agency(source.agency());
        var running = years(source);
        var rhythm = rhythms.findByCampaignId(source.id().value()).map(Rhythms.Row::rhythm);
        return new CampaignPlan(
                wish.code(),
                new CampaignPlan.Issuer(agency.kind(), agency.name(), agency.office()),
                wish.title(),
                wish.shortTitle(),
                wish.planNumber(),
                wish.planDate(),
                source.flow(),
                new CampaignPlan.Units(source.unitKind(), List.of()),
                campaigns.indicators(source.id()).stream()
                        .map(i -> i.withHorizon(horizon(i.horizon(), running, wish.years())))
                        .toList(),
                campaigns.checks(source.id()),
                periods(source, rhythm, running, wish.years()),
                rhythm.map(r -> moved(r, wish.years())),
                campaigns.milestones(source.id()).stream()
                        .map(m -> new Milestone(
                                m.who(), moved(m.words(), running, wish.years()), later(m.lastDay(), wish.years())))
                        .toList());
    }

    /** The years its periods run in. */
    private Set<Integer> years(Campaign source) {
        return campaigns.periods(source.id()).stream()
                .flatMap(p -> IntStream.rangeClosed(p.from().getYear(), p.to().getYear())
                        .boxed())
                .collect(Collectors.toSet());
    }

    private static String moved(String text, Set<Integer> running, int years) {
        return moved(text, running, "", years);
    }

    private static String moved(String text, Set<Integer> running, String before, int years) {
        return Pattern.compile("(?<!\\d)" + before + "(20\\d\\d)(?!\\d)")
                .matcher(text)
                .replaceAll(found -> {
                    var year = Integer.parseInt(found.group(1));
                    return before + (running.contains(year) ? year + years : year);
                });
    }

    private static String horizon(String horizon, Set<Integer> running, int years) {
        return horizon.matches("(cả )?năm 20\\d\\d") ? moved(horizon, running, years) : horizon;
    }

    /** Those that follow by themselves are opened by the rhythm. */
    private List<CampaignPlan.Period> periods(
            Campaign source, Optional<Rhythm> rhythm, Set<Integer> running, int years) {
        var following = rhythm.stream()
                .flatMap(r -> r.begun(r.last(), calendars.workingDays(source.agency())).stream())
                .map(p -> new WorkingDays.Span(p.from(), p.to()))
                .collect(Collectors.toSet());
        var withHistory = running.stream().map(year -> year - 1).collect(Collectors.toSet());
        withHistory.addAll(running);
        return timetable.periods(source.id()).stream()
                .filter(p -> !following.contains(new WorkingDays.Span(p.from(), p.to())))
                .map(p -> new CampaignPlan.Period(
                        moved(p.label(), withHistory, years),
                        later(p.from(), years),
                        later(p.to(), years),
                        p.history(),
                        deadline(p).map(Deadline::sendBy).map(at -> later(local(at), years)),
                        deadline(p).map(Deadline::lock).map(at -> later(local(at), years)),
                        p.registers()))
                .toList();
    }

    private Optional<Deadline> deadline(ReportingPeriod period) {
        return timetable.planned(period.id());
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, settings.timezone());
    }

    private static LocalDateTime later(LocalDateTime at, int years) {
        return later(at.toLocalDate(), years).atTime(at.toLocalTime());
    }

    /** The last day of a month stays the last. */
    private static LocalDate later(LocalDate day, int years) {
        var moved = day.plusYears(years);
        return day.getDayOfMonth() == day.lengthOfMonth() ? moved.withDayOfMonth(moved.lengthOfMonth()) : moved;
    }

    private static Rhythm moved(Rhythm r, int years) {
        return new Rhythm(
                r.cycle(),
                later(r.first(), years),
                later(r.last(), years),
                r.cumulative(),
                r.closes(),
                r.sendAfter(),
                r.at(),
                r.grace());
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the agency has a campaign of that code */
    @Transactional
    public CampaignId open(Campaign source, Wish wish, String by, Instant at) {
        var copy = campaigns.open(source.agency(), plan(source, wish));
        if (wish.targets()) {
            copyTargets(source, copy, by, at);
        }
        return copy;
    }

    /** Of the units that still stand. */
    private void copyTargets(Campaign source, CampaignId copy, String by, Instant at) {
        var codes = campaigns.indicators(source.id()).stream().collect(toMap(Indicator::id, Indicator::code));
        var ids = campaigns.indicators(copy).stream().collect(toMap(Indicator::code, Indicator::id));
        var given = new ArrayList<OwnTargets.Given>();
        campaigns.targets(source.id()).forEach((unit, targets) -> {
            if (directory.unit(unit).to().isEmpty()) {
                targets.forEach((indicator, target) -> Optional.ofNullable(codes.get(indicator))
                        .map(ids::get)
                        .ifPresent(id -> given.add(new OwnTargets.Given(unit, id, Optional.of(target)))));
            }
        });
        own.give(copy, given, by, at);
    }
}
