package vn.thonbao.rehearsal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.thonbao.campaign.Campaign;
import vn.thonbao.campaign.CampaignId;
import vn.thonbao.campaign.CampaignPlan;
import vn.thonbao.campaign.Deadline;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.campaign.PeriodId;
import vn.thonbao.campaign.ReportingPeriod;
import vn.thonbao.conversation.Answer;
import vn.thonbao.conversation.Facts;
import vn.thonbao.directory.Agency;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.Person;
import vn.thonbao.directory.PersonId;

/** Sets the scene of a story: its header over a campaign's plan. What the header leaves out is as in phường An Hải. */
final class Opening {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd H:mm");

    private static final AgencyId AGENCY = new AgencyId(1);
    private static final CampaignId CAMPAIGN = new CampaignId(1);

    private static final Pattern ELSEWHERE = Pattern.compile("(.+?) \\((.+), (.+)\\)");

    private static final Pattern ON_A_DAY = Pattern.compile("(.+?) \\(([^,]+)\\)");

    private final CampaignPlan plan;
    private final Transcript story;

    private Opening(CampaignPlan plan, Transcript story) {
        this.plan = plan;
        this.story = story;
    }

    static Cast of(List<CampaignPlan> plans, Transcript story) {
        var plan = plans.stream()
                .filter(p -> story.header("Đợt").map(p.code()::equals).orElse(true))
                .findFirst()
                .orElseThrow(() -> new StoryMistake("không có đợt thi đua cho câu chuyện này"));
        return new Opening(plan, story).cast();
    }

    private Cast cast() {
        var period = period();
        return new Cast(
                new Agency(
                        AGENCY,
                        plan.issuer().kind(),
                        plan.issuer().name(),
                        plan.issuer().office(),
                        "chị Lan",
                        "0225 000 123"),
                new Campaign(
                        CAMPAIGN,
                        AGENCY,
                        plan.code(),
                        plan.title(),
                        plan.shortTitle(),
                        plan.planNumber(),
                        plan.planDate(),
                        plan.flow(),
                        plan.units().kind()),
                new ReportingPeriod(
                        new PeriodId(1),
                        CAMPAIGN,
                        period.label(),
                        period.from(),
                        period.to(),
                        false,
                        period.registers()),
                new Deadline(instant(period.sendBy()), instant(period.lock())),
                indicators(),
                plan.checks(),
                members(),
                previous(),
                held(),
                registered(),
                wholes(),
                story.header("Đồng ý").filter("chưa"::equals).isEmpty(),
                moment(story.header("Lúc").orElse("2025-12-01 19:40")),
                ZONE);
    }

    private CampaignPlan.Period period() {
        return plan.periods().stream()
                .filter(p -> !p.history())
                .filter(p -> story.header("Kỳ").map(p.label()::equals).orElse(true))
                .findFirst()
                .orElseThrow(() -> new StoryMistake("đợt thi đua không có kỳ này"));
    }

    private static Instant instant(Optional<LocalDateTime> local) {
        return local.map(l -> l.atZone(ZONE).toInstant()).orElse(Instant.MAX);
    }

    static Instant moment(String words) {
        try {
            return LocalDateTime.parse(words, MOMENT).atZone(ZONE).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw new StoryMistake("\"" + words + "\" không phải ngày giờ, ví dụ: 2025-12-01 19:40");
        }
    }

    private List<Indicator> indicators() {
        var asked = story.header("Hỏi").map(a -> List.of(a.split(", *")));
        asked.stream().flatMap(List::stream).forEach(this::known);
        return plan.indicators().stream()
                .filter(i -> i.reporters().heads())
                .filter(i ->
                        period().registers().isEmpty() || period().registers().contains(i.code()))
                .filter(i -> asked.map(a -> a.contains(i.code())).orElse(true))
                .toList();
    }

    private String known(String code) {
        if (plan.indicators().stream().noneMatch(i -> i.code().equals(code))) {
            throw new StoryMistake("đợt thi đua không có chỉ tiêu " + code);
        }
        return code;
    }

    /** "bác Hùng, Tổ dân phố 5; chị Lan, Tổ dân phố 5 và Tổ dân phố 6". */
    private List<Cast.Member> members() {
        var members = new ArrayList<Cast.Member>();
        for (var one : story.header("Người").orElse("ông Hùng, Tổ dân phố 5").split("; *")) {
            var parts = one.split(", *", 2);
            var name = parts[0].split(" ", 2);
            if (parts.length < 2 || name.length < 2) {
                throw new StoryMistake("\"Người\" viết như: ông Hùng, Tổ dân phố 5");
            }
            var person = new Person(new PersonId(members.size() + 1L), AGENCY, name[1], name[0], Optional.empty());
            members.add(new Cast.Member(person, List.of(parts[1].split(" và "))));
        }
        return members;
    }

    private Map<String, Answer> previous() {
        var previous = new LinkedHashMap<String, Answer>();
        pairs("Kỳ trước").forEach((code, figure) -> previous.put(known(code), Figures.read(figure)));
        return previous;
    }

    /** "ah.07.1 3 (Nông thôn mới 2025, 01/12)". */
    private Map<String, Facts.Held> held() {
        var held = new LinkedHashMap<String, Facts.Held>();
        pairs("Nơi khác").forEach((code, told) -> {
            var parts = ELSEWHERE.matcher(told);
            if (!parts.matches()) {
                throw new StoryMistake("\"Nơi khác\" viết như: ah.07.1 3 (Nông thôn mới 2025, 01/12)");
            }
            held.put(known(code), new Facts.Held(Figures.read(parts.group(1)), parts.group(2), parts.group(3)));
        });
        return held;
    }

    /** "gl.f1.1 95 (20/09)". */
    private Map<String, Facts.Registered> registered() {
        var registered = new LinkedHashMap<String, Facts.Registered>();
        pairs("Đã đăng ký").forEach((code, told) -> {
            var parts = ON_A_DAY.matcher(told);
            if (!parts.matches()) {
                throw new StoryMistake("\"Đã đăng ký\" viết như: ah.07.1 3 (20/09)");
            }
            registered.put(known(code), new Facts.Registered(Figures.read(parts.group(1)), parts.group(2)));
        });
        return registered;
    }

    private Map<String, BigDecimal> wholes() {
        var wholes = new LinkedHashMap<String, BigDecimal>();
        pairs("Mẫu số").forEach((name, figure) -> wholes.put(name, Figures.number(figure)));
        return wholes;
    }

    /** "ah.07.1 3; ah.10.1 97,5". */
    private Map<String, String> pairs(String key) {
        var pairs = new LinkedHashMap<String, String>();
        for (var pair : story.header(key).map(h -> h.split("; *")).orElse(new String[0])) {
            var parts = pair.trim().split(" ", 2);
            if (parts.length < 2) {
                throw new StoryMistake("\"" + key + "\" viết như: ah.07.1 3; ah.10.1 97,5");
            }
            pairs.put(parts[0], parts[1]);
        }
        return pairs;
    }
}
