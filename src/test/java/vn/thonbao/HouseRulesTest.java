package vn.thonbao;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of docs/house-style.md that a machine can hold. */
class HouseRulesTest {

    private static final JavaClasses ALL = new ClassFileImporter().importPackages("vn.thonbao");
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.thonbao");

    @Test
    void timeAndChanceAreHandedIn() {
        var unruly = Pattern.compile("java\\.time\\.\\w+\\.now\\((java\\.time\\.ZoneId)?\\)"
                + "|java\\.time\\.Clock\\.(system|tick\\w+\\(java\\.time\\.ZoneId).*"
                + "|java\\.lang\\.Math\\.random.*|java\\.lang\\.System\\.currentTimeMillis.*"
                + "|java\\.util\\.(Date|Random)\\.<init>\\(\\)|java\\.util\\.concurrent\\.ThreadLocalRandom\\..*");
        noClasses()
                .that()
                .doNotHaveSimpleName("ClockConfiguration")
                .should()
                .accessTargetWhere(describe("is not ours to ask", access -> matches(unruly, access.getTarget())))
                .because("deadlines, reminders and simulations are tested by moving the clock")
                .check(MAIN);
    }

    private static boolean matches(Pattern pattern, AccessTarget target) {
        return pattern.matcher(target.getFullName()).matches();
    }

    @Test
    void nobodySleeps() {
        var sleep =
                Pattern.compile("java\\.lang\\.Thread\\.sleep\\(.*|java\\.util\\.concurrent\\.TimeUnit\\.sleep\\(.*");
        noClasses()
                .should()
                .accessTargetWhere(describe("sleeps", access -> matches(sleep, access.getTarget())))
                .because("waiting is for an event, with a time limit; a sleep is too long and too short at once")
                .check(ALL);
    }

    @Test
    void datesAreThoseOfJavaTime() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Date|Calendar|GregorianCalendar)"
                        + "|java\\.sql\\.(Date|Time|Timestamp)|java\\.text\\.SimpleDateFormat")
                .because("a day, a moment and a deadline are three types")
                .check(MAIN);
    }

    @Test
    void onlyCommandsPrint() {
        var print = Pattern.compile("java\\.lang\\.System\\.(out|err)");
        noClasses()
                .that(describe(
                        "are not commands",
                        type -> !resideInAnyPackage("..cli..").test(type)))
                .should()
                .accessTargetWhere(describe("prints", access -> matches(print, access.getTarget())))
                .because("a room hands its words to whoever asked; a server logs")
                .check(MAIN);
    }

    @Test
    void nothingOpensASecondTransactionInsideTheFirst() {
        assertThat(javaSources("src/main/java"))
                .allSatisfy(file -> assertThat(Sources.text(file))
                        .as("%s: SQLite has one writer, which would wait for itself", file)
                        .doesNotContain("REQUIRES_NEW"));
    }

    /** The demo plays a web chat, and the room of channels has to know them. */
    @Test
    void onlyItsAdapterKnowsAChannelByName() {
        assertThat(javaSources("src/main/java").stream()
                        .filter(file -> !file.toString().replace('\\', '/').matches(".*/(channel|cli/demo)/.*")))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Sources.text(file))
                        .as("%s: ask for a capability, not for a name", file)
                        .doesNotContainPattern("(?i)\"(telegram|zalo ?bot|zalo ?oa|webchat)\""));
    }

    @Test
    void noJavaFileIsTooLongToReadInOneGo() {
        holdBelow(300, "src/main/java");
        holdBelow(450, "src/test/java"); // a contract is a list of promises: long, but read one at a time
    }

    private static void holdBelow(int lines, String folder) {
        assertThat(javaSources(folder))
                .allSatisfy(file -> assertThat(Sources.text(file).lines().count())
                        .as("lines of %s: which two things is it?", file)
                        .isLessThanOrEqualTo(lines));
    }

    private static List<Path> javaSources(String folder) {
        return Sources.under(folder, ".java");
    }

    /** The word in a sentence. Alone between quotes it is a fact of a person's record, or a word that is talked about. */
    private static final Pattern BAC =
            Pattern.compile("(?<!\\p{L})[Bb]ác(?!\\p{L}|\\\\?\")|(?<![\\p{L}\"])[Bb]ác(?!\\p{L})");

    @Test
    void theBotNeverDecidesByItselfThatYouAreAnUncle() {
        var literal = Pattern.compile(
                "//[^\\n]*|/\\*(?s:.*?)\\*/|\"\"\"(?s:.*?)\"\"\"|'(?:\\\\.|[^'\\\\])'|\"(?:\\\\.|[^\"\\\\\\n])*\"");
        // Those who watch over the rule have to name the word, and so has the list an officer chooses from.
        var mayNameIt = List.of("flowfiles/Words.java", "campaign/IndicatorSection.java", "people/PersonForm.java");
        for (var file : javaSources("src/main/java")) {
            if (mayNameIt.stream().anyMatch(file.toString()::endsWith)) {
                continue;
            }
            assertThat(literal.matcher(Sources.text(file)).results().map(MatchResult::group))
                    .as("%s: the form of address is in the person's record, {you} in a text", file)
                    .filteredOn(text -> text.startsWith("\""))
                    .noneMatch(text -> BAC.matcher(text).find());
        }
    }

    @Test
    void noFlowAndNoPageSaysItEither() {
        var texts = Stream.of(
                        Sources.under("conversation-flows", ".yaml"),
                        Sources.under("src/main/resources/templates", ".html"),
                        Sources.under("src/main/resources/static", ".js"))
                .flatMap(List::stream)
                .filter(file -> !file.endsWith("vocabulary.yaml")); // what people say, not what the bot says
        assertThat(texts)
                .allSatisfy(file -> assertThat(Sources.text(file)
                                .lines()
                                .filter(line -> !line.strip().startsWith("#")
                                        && !line.contains("th:text")) // replaced when shown
                                .filter(line -> BAC.matcher(line).find()))
                        .as("%s: {you} knows how this person is addressed", file)
                        .isEmpty());
    }

    @Test
    void everySettingIsExplained() {
        var key = Pattern.compile("THONBAO_\\w+");
        assertThat(found(key, Sources.text(".env.example")))
                .isEqualTo(found(key, Sources.text("src/main/resources/application.yml")));
    }

    private static TreeSet<String> found(Pattern pattern, String text) {
        var found = new TreeSet<String>();
        pattern.matcher(text).results().forEach(match -> found.add(match.group()));
        return found;
    }

    @Test
    void documentsPointOnlyAtWhatIsThere() {
        var link = Pattern.compile("\\]\\((?!https?:|#)([^)#\\s]+)");
        var documents = Stream.concat(
                Stream.of(Path.of("README.md"), Path.of("CHANGELOG.md")), Sources.under("docs", ".md").stream());
        assertThat(documents)
                .allSatisfy(page -> assertThat(link.matcher(Sources.text(page)).results())
                        .extracting(match -> page.resolveSibling(match.group(1)).normalize())
                        .as("links of %s", page)
                        .allSatisfy(target -> assertThat(Files.exists(target))
                                .as("%s exists", target)
                                .isTrue()));
    }
}
