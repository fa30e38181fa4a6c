package vn.thonbao.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.thonbao.review.ReviewDesk;
import vn.thonbao.submission.SmallCommune;

/**
 * Walks every address of the office, as it stands in the program, with the ids of another commune: nothing of it is shown, and not
 * a row of it changes. A new page is walked without anybody thinking of it.
 */
class EveryAddressTest extends DemoOffice {

    private static final String SECRET = "Bế Văn Kín";
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    ReviewDesk reviews;

    @SuppressWarnings("NullAway.Init")
    SmallCommune there;

    @BeforeAll
    void anotherCommuneWithAReportAndACall() {
        there = new SmallCommune(directory, accounts, campaigns, submissions);
        directory.appoint(there.hung, there.first.id(), "tổ trưởng", LocalDate.of(2024, 1, 1));
        directory.changePerson(there.hung, SECRET, "bác", Optional.of("0900 123 999"));
        there.sendAll("85", SmallCommune.MORNING);
        reviews.requestCall(there.agency, there.hung, Optional.empty(), SECRET, SmallCommune.MORNING);
    }

    @Test
    void nothingOfAnotherCommuneIsShownOrChanged() {
        var before = rows();
        var pages = 0;
        for (var address : addresses("GET")) {
            for (var filled : filled(address)) {
                var page = perform("GET", filled);
                pages++;
                assertThat(page.getResponse().getStatus()).as(filled).isLessThan(500);
                assertThat(page).as(filled).bodyText().doesNotContain(SECRET, "0900 123 999");
            }
        }
        for (var address : addresses("POST")) {
            for (var filled : filled(address)) {
                if (address.contains("{")) {
                    assertThat(perform("POST", filled).getResponse().getStatus())
                            .as(filled)
                            .isLessThan(500);
                }
            }
        }
        assertThat(pages).isGreaterThan(25);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void pagesOfUnitsReportsPeriodsAndCampaignsAreNotFound() {
        assertThat(addresses("GET").stream()
                        .filter(address -> address.matches("/(units|reports|entry|campaigns)/.*\\{.*"))
                        .map(address -> filled(address).get(0)))
                .isNotEmpty()
                .allSatisfy(address ->
                        assertThat(perform("GET", address)).as(address).hasStatus(404));
    }

    private List<String> addresses(String method) {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(handler ->
                        handler.getValue().getBeanType().getPackageName().startsWith("vn.thonbao.office"))
                .filter(handler -> handler.getKey().getMethodsCondition().getMethods().stream()
                        .map(RequestMethod::name)
                        .anyMatch(method::equals))
                .flatMap(handler -> handler.getKey().getPatternValues().stream())
                .filter(address -> !address.startsWith("/demo"))
                .sorted()
                .toList();
    }

    /** All ids theirs, and where there are several also the first of ours; without any, theirs are asked for behind it. */
    private List<String> filled(String address) {
        if (!address.contains("{")) {
            return List.of(
                    address,
                    address + "?period=" + there.period.value() + "&unit="
                            + there.first.id().value() + "&person=" + there.hung.value() + "&campaign=" + campaign());
        }
        var theirs = fill(address);
        return VARIABLE.matcher(address).results().count() < 2
                ? List.of(theirs)
                : List.of(theirs, fill(VARIABLE.matcher(address).replaceFirst(ours(address))));
    }

    private String fill(String address) {
        return VARIABLE.matcher(address)
                .replaceAll(
                        variable -> String.valueOf(theirs(address.substring(0, variable.start()), variable.group(1))));
    }

    private long theirs(String before, String variable) {
        return switch (variable) {
            case "unit" -> there.first.id().value();
            case "campaign" -> campaign();
            case "indicator" -> there.owed.get(0).value();
            case "person" -> there.hung.value();
            case "period" -> there.period.value();
            default -> byPlace(before);
        };
    }

    private long byPlace(String before) {
        if (before.endsWith("/units/") || before.endsWith("/entry/")) {
            return there.first.id().value();
        }
        if (before.endsWith("/people/")) {
            return there.hung.value();
        }
        if (before.endsWith("/reports/")) {
            return submissions
                    .find(there.period, there.first.id())
                    .orElseThrow()
                    .id()
                    .value();
        }
        if (before.endsWith("/periods/") || before.endsWith("/deadlines/")) {
            return there.period.value();
        }
        if (before.endsWith("/campaigns/")) {
            return campaign();
        }
        return before.endsWith("/calls/")
                ? reviews.openCalls(there.agency).get(0).id()
                : 987_654_321;
    }

    private String ours(String address) {
        var before = address.substring(0, address.indexOf('{'));
        var unit = unit("20").id().value();
        return String.valueOf(
                before.endsWith("/reports/")
                        ? report("16").id().value()
                        : before.endsWith("/campaigns/") ? period().campaign().value() : unit);
    }

    private long campaign() {
        return campaigns.campaigns(there.agency).get(0).id().value();
    }

    private MvcTestResult perform(String method, String address) {
        var asked = request(HttpMethod.valueOf(method), address)
                .with(user(officer()))
                .with(csrf());
        if (method.equals("POST")) {
            Map.ofEntries(
                            Map.entry("revision", "1"),
                            Map.entry("reason", "x"),
                            Map.entry("why", "x"),
                            Map.entry("words", "x"),
                            Map.entry("text", "x"),
                            Map.entry("name", "A"),
                            Map.entry("addressForm", "bác"),
                            Map.entry("role", "x"),
                            Map.entry("phone", ""),
                            Map.entry("from", today().toString()),
                            Map.entry("until", today().plusDays(1).toString()),
                            Map.entry("on", today().toString()),
                            Map.entry("sendBy", today().plusDays(20) + "T17:00"),
                            Map.entry("lock", today().plusDays(21) + "T17:00"),
                            Map.entry("code", "chep-2026"),
                            Map.entry("title", "A"),
                            Map.entry("shortTitle", "A"),
                            Map.entry("count.households", "5"),
                            Map.entry("comment." + there.owed.get(0).value(), "x"))
                    .forEach(asked::param);
        }
        return browser.perform(asked);
    }

    /** Every row of every table that belongs to the other commune. */
    private Map<String, List<String>> rows() {
        var rows = new TreeMap<String, List<String>>();
        Stream.of(sql.sql("SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%agency_id %'")
                        .query(String.class)
                        .list()
                        .toArray(String[]::new))
                .forEach(table -> rows.put(
                        table,
                        sql.sql("SELECT * FROM " + table + " WHERE agency_id = ?")
                                .param(there.agency.value())
                                .query((row, n) -> {
                                    var text = new StringBuilder();
                                    for (var i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                                        text.append(row.getString(i)).append('|');
                                    }
                                    return text.toString();
                                })
                                .list()));
        assertThat(rows).containsKeys("submission", "figure", "post", "deadline");
        return rows;
    }
}
