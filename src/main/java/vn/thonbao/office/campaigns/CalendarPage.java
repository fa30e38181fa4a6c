package vn.thonbao.office.campaigns;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thonbao.campaign.DayOff;
import vn.thonbao.campaign.OfficeCalendar;
import vn.thonbao.office.Flash;
import vn.thonbao.office.Moments;
import vn.thonbao.office.Scopes;
import vn.thonbao.office.SignedIn;

/** "Lịch nghỉ": a year's days off, and the deadlines that fall on one. */
@Controller
class CalendarPage {

    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2099;

    /** @param iso for addresses; {@code date} as people read it */
    record Line(String iso, String date, DayOff.Kind kind, String note) {}

    private final OfficeCalendar calendar;
    private final YearLines lines;
    private final Clashes clashes;
    private final Scopes scopes;
    private final Moments moments;

    CalendarPage(OfficeCalendar calendar, YearLines lines, Clashes clashes, Scopes scopes, Moments moments) {
        this.calendar = calendar;
        this.lines = lines;
        this.clashes = clashes;
        this.scopes = scopes;
        this.moments = moments;
    }

    @GetMapping("/calendar")
    String thisYear(@AuthenticationPrincipal SignedIn me, Model model) {
        return show(me, moments.today().getYear(), model);
    }

    /** The model may hold what was typed and could not be taken: {@code adding}, or {@code changed} of the day {@code changing}. */
    @GetMapping("/calendar/{year}")
    String show(@AuthenticationPrincipal SignedIn me, @PathVariable int year, Model model) {
        known(year);
        model.addAttribute("year", year);
        model.addAttribute("own", calendar.writtenDown(me.agency(), year));
        model.addAttribute(
                "lines",
                calendar.year(me.agency(), year).stream().map(this::line).toList());
        model.addAttribute("kinds", List.of(DayOff.Kind.values()));
        model.addAttribute("clashes", clashes.all(me.agency()));
        model.addAttribute("longest", DayForm.LONGEST_NOTE);
        Map.of("adding", DayForm.EMPTY, "changing", "", "changed", DayForm.EMPTY, "faults", Map.of())
                .forEach(model.asMap()::putIfAbsent);
        return "office/calendar";
    }

    private Line line(DayOff day) {
        return new Line(day.date().toString(), moments.weekdayAndDate(day.date()), day.kind(), day.note());
    }

    private static void known(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Scopes.notHere();
        }
    }

    @PostMapping("/calendar/{year}/days")
    String add(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String note,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        known(year);
        var form = new DayForm(day, kind, note);
        var faults = form.faults(year);
        if (faults.isEmpty() && !lines.add(me.agency(), form.line())) {
            faults.put("day", "calendar.fault.twice");
        }
        if (!faults.isEmpty()) {
            model.addAttribute("adding", form);
            return again(me, year, faults, model, response);
        }
        Flash.done(flash, "flash.dayAdded", moments.date(form.line().date()));
        return "redirect:/calendar/" + year;
    }

    @PostMapping("/calendar/{year}/days/{day}")
    String alter(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable int year,
            @PathVariable String day,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String note,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        known(year);
        var form = new DayForm(day, kind, note);
        var faults = form.faults(year);
        if (faults.containsKey("day")) {
            throw Scopes.notHere();
        }
        if (!faults.isEmpty()) {
            model.addAttribute("changing", day);
            model.addAttribute("changed", form);
            return again(me, year, faults, model, response);
        }
        said(
                flash,
                lines.alter(me.agency(), form.line()),
                "flash.dayChanged",
                form.line().date());
        return "redirect:/calendar/" + year;
    }

    private void said(RedirectAttributes flash, boolean done, String key, LocalDate day) {
        if (done) {
            Flash.done(flash, key, moments.date(day));
        } else {
            Flash.problem(flash, "flash.dayGone", moments.date(day));
        }
    }

    private String again(SignedIn me, int year, Map<String, String> faults, Model model, HttpServletResponse response) {
        model.addAttribute("faults", faults);
        Flash.lookBelow(model, response);
        return show(me, year, model);
    }

    @PostMapping("/calendar/{year}/days/{day}/removal")
    String remove(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable int year,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            RedirectAttributes flash) {
        known(day.getYear());
        said(flash, lines.remove(me.agency(), day), "flash.dayRemoved", day);
        return "redirect:/calendar/" + day.getYear();
    }

    @PostMapping("/calendar/{year}/law")
    String backToTheLaw(@AuthenticationPrincipal SignedIn me, @PathVariable int year, RedirectAttributes flash) {
        known(year);
        lines.backToTheLaw(me.agency(), year);
        Flash.done(flash, "flash.calendarOfTheLaw", year);
        return "redirect:/calendar/" + year;
    }

    /** Moves the deadline of all to the working day that was proposed. */
    @PostMapping("/calendar/deadlines/{period}")
    String move(@AuthenticationPrincipal SignedIn me, @PathVariable long period, RedirectAttributes flash) {
        clashes.resolve(me, scopes.of(me.agency(), Optional.of(period)))
                .ifPresentOrElse(
                        to -> Flash.done(flash, "flash.deadlineMoved", to),
                        () -> Flash.problem(flash, "flash.doneBefore"));
        return "redirect:/calendar";
    }
}
