package vn.thonbao.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.thonbao.submission.Enclosures;
import vn.thonbao.submission.SmallCommune;

/**
 * Walks every address of the office, as it stands in the program, with the ids of another commune: nothing of it is shown, and not
 * a row of it changes. A new page is walked without anybody thinking of it.
 */
class EveryAddressTest extends DemoOffice {

    private static final String SECRET = "Bế Văn Kín";
    /** What belongs to no commune. */
    private static final List<String> NOBODYS = List.of("/newcomers/", "/calendar/", "/days/", "/channels/");

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Enclosures enclosures;

    @Autowired
    ApplicationContext rooms;

    @SuppressWarnings("NullAway.Init")
    SmallCommune there;

    /** By the end of the address before it ("/awards/"): an id of theirs. */
    Map<String, Long> theirIds = Map.of();

    @BeforeAll
    void anotherCommuneThatHasSomethingOfEveryKind() {
        there = new SmallCommune(directory, accounts, campaigns, submissions);
        theirIds = new EverythingOfACommune(rooms, there, SECRET)
                .ids(enclosures.attachments(report("16").id()).get(0));
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
        assertThat(pages).isGreaterThan(30);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void whatIsTheirsIsNotFound() {
        assertThat(addresses("GET").stream()
                        .filter(address -> address.contains("{"))
                        .filter(address -> !address.startsWith("/calendar/{year}"))
                        .map(address -> fill(address, 0)))
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

    /** All ids theirs, and where there are several also the first of ours, and the first two; without any, theirs stand behind it. */
    private List<String> filled(String address) {
        if (!address.contains("{")) {
            return List.of(
                    address,
                    address + "?period=" + there.period.value() + "&unit="
                            + there.first.id().value() + "&person=" + there.hung.value() + "&campaign="
                            + theirs("/campaigns/"));
        }
        var variables = (int) VARIABLE.matcher(address).results().count();
        return IntStream.range(0, variables).mapToObj(own -> fill(address, own)).toList();
    }

    /** @param own how many of the ids are ours */
    private String fill(String address, int own) {
        var seen = new AtomicInteger();
        return VARIABLE.matcher(address)
                .replaceAll(variable -> String.valueOf(
                        seen.getAndIncrement() < own
                                ? ours(address.substring(0, variable.start()))
                                : theirs(address.substring(0, variable.start()))));
    }

    /** A page whose ids are of a new kind has to be told here what exists of it elsewhere. */
    private long theirs(String before) {
        if (NOBODYS.stream().anyMatch(before::endsWith)) {
            return 987_654_321;
        }
        return theirIds.entrySet().stream()
                .filter(id -> before.endsWith(id.getKey()))
                .max(Comparator.comparing(id -> id.getKey().length()))
                .orElseThrow(() -> new AssertionError("no id of the other commune is known for " + before))
                .getValue();
    }

    private long ours(String before) {
        if (before.endsWith("/reports/")) {
            return report("16").id().value();
        }
        if (before.endsWith("/campaigns/")) {
            return period().campaign().value();
        }
        return before.endsWith("/people/")
                ? head("20").value()
                : unit("20").id().value();
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
        rows.put(
                "inbox",
                sql.sql("SELECT id || '|' || coalesce(seen_at, '') FROM inbox WHERE person_id = ?")
                        .param(there.hung.value())
                        .query(String.class)
                        .list());
        assertThat(rows).hasSizeGreaterThan(20).containsKeys("submission", "award", "announcement", "workbook_upload");
        return rows;
    }
}
