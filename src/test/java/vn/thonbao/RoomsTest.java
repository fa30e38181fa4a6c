package vn.thonbao;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms of the house, and who may know whom (docs/architecture.md, section 1). */
class RoomsTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.thonbao");

    @Test
    void roomsUseOnlyWhatTheirPackageInfoAllows() {
        ApplicationModules.of(Application.class).verify();
    }

    @Test
    void theTableInTheDocumentsIsTheRoomsOfTheCode() throws Exception {
        var written = new TreeMap<String, Set<String>>();
        var row = Pattern.compile("(?m)^\\| `(\\w+)` \\| [^|]+ \\| (nothing|`[^|]+`) \\|$");
        section("## 1.", "## 2.", row).forEach((room, uses) -> written.put(room, words(uses)));
        assertThat(written).isEqualTo(roomsOfTheCode());
    }

    private static Map<String, String> section(String from, String to, Pattern row) {
        var page = Sources.text("docs/architecture.md");
        var found = new TreeMap<String, String>();
        var rows = row.matcher(page.substring(page.indexOf(from), page.indexOf(to)));
        while (rows.find()) {
            found.put(rows.group(1), rows.group(2));
        }
        return found;
    }

    /** The words in backticks. */
    private static Set<String> words(String cell) {
        var words = new TreeSet<String>();
        Pattern.compile("`(\\w+)`").matcher(cell).results().forEach(word -> words.add(word.group(1)));
        return words;
    }

    private static Map<String, Set<String>> roomsOfTheCode() throws ClassNotFoundException {
        var rooms = new TreeMap<String, Set<String>>();
        for (var room : MAIN.getPackage("vn.thonbao").getSubpackages()) {
            var info = Class.forName(room.getName() + ".package-info").getAnnotation(ApplicationModule.class);
            assertThat(info).as("@ApplicationModule of %s", room.getName()).isNotNull();
            rooms.put(room.getRelativeName(), new TreeSet<>(List.of(info.allowedDependencies())));
        }
        return rooms;
    }

    @Test
    void theTablesInTheDocumentsAreTheTablesOfTheMigrations() {
        var documented = new TreeSet<String>();
        section("## 2.", "## 3.", Pattern.compile("(?m)^\\| `(\\w+)` \\| V[^|]+ \\| (`[^|]+`) \\|$"))
                .values()
                .forEach(cell -> documented.addAll(words(cell)));
        assertThat(documented).isEqualTo(tablesIn("sqlite")).isEqualTo(tablesIn("postgresql"));
    }

    private static Set<String> tablesIn(String database) {
        var tables = new TreeSet<String>();
        for (var file : Sources.under("src/main/resources/db/migration/" + database, ".sql")) {
            Pattern.compile("(?i)create table (\\w+)")
                    .matcher(Sources.text(file))
                    .results()
                    .forEach(table -> tables.add(table.group(1)));
        }
        return tables;
    }

    @Test
    void conversationAndUnderstandingArePlainJava() {
        classes()
                .that()
                .resideInAnyPackage("..conversation..", "..understanding..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "..conversation..",
                        "..understanding..",
                        "java.lang..",
                        "java.math..",
                        "java.text..",
                        "java.time..",
                        "java.util..")
                .because("a conversation must be replayable from a text file, without a server")
                .check(MAIN);
    }

    @Test
    void thePartsOfTheReaderStandOnEachOtherWithoutACircle() {
        slices().matching("vn.thonbao.understanding.(*)..")
                .should()
                .beFreeOfCycles()
                .check(MAIN);
    }

    @Test
    void repositoriesAreNobodyElsesBusiness() {
        classes()
                .that()
                .areAssignableTo(Repository.class)
                .should()
                .bePackagePrivate()
                .because("other rooms ask the room, never its tables")
                .check(MAIN);
    }

    @Test
    void everyPackageSaysThatNothingIsNull() {
        assertThat(MAIN.getPackage("vn.thonbao").getSubpackagesInTree())
                .filteredOn(part -> !part.getClasses().isEmpty())
                .allSatisfy(part -> assertThat(part.isAnnotatedWith(NullMarked.class))
                        .as("@NullMarked of %s", part.getName())
                        .isTrue());
    }

    @Test
    void aRoomIsNamedAfterItsJob() {
        assertThat(MAIN.getPackage("vn.thonbao").getSubpackagesInTree())
                .extracting(part -> part.getRelativeName())
                .doesNotContain("common", "util", "utils", "model", "dto", "service", "impl", "helper", "core");
        assertThat(MAIN)
                .extracting(type -> type.getSimpleName())
                .noneMatch(name -> name.matches(".*(Impl|Manager|Util|Utils|Helper|DTO|Dto)"));
    }
}
