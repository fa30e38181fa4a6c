package vn.thonbao.program;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way in a real browser: a head reports, the officer returns one figure, the head answers, the officer approves. */
class BrowserWalkIT {

    private static final Path PICTURES = Path.of("target", "walk");

    /** In the order the bot asks; the eighth, health insurance, is the one that comes back. */
    private static final List<String> FIGURES = List.of(
            "0,81",
            "khong co",
            "1/312",
            "607/634",
            "461/634",
            "13/13",
            "15/15",
            "79,5",
            "98",
            "1104/1104",
            "98,1",
            "co",
            "88,2",
            "2/2");

    @TempDir
    Path data;

    @Test
    void reportReturnAnswerApproveAndTheBoardShowsIt() throws Exception {
        var chromium = chromium();
        Files.createDirectories(PICTURES);
        var environment =
                Map.of("THONBAO_DATA", data.toString(), "THONBAO_PORT", String.valueOf(RunningProgram.freePort()));
        try (var program = RunningProgram.start(environment, "Chat 3:", "demo");
                var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright.chromium().launch(options(chromium))) {
            var head = head(browser, program);
            var officer = officer(browser, program);
            headReports(head);
            officerReturnsOneFigure(officer);
            headAnswers(head);
            officerApproves(officer);
            boardShowsIt(officer);
        }
    }

    /** Skipped with a word where there is none; never in CI. */
    private static Path chromium() {
        var found = Optional.ofNullable(System.getenv("CHROMIUM_PATH"))
                .map(Path::of)
                .or(() -> Optional.of(Path.of("/usr/bin/chromium")))
                .filter(Files::isExecutable);
        if (found.isEmpty() && System.getenv("CI") != null) {
            throw new IllegalStateException("CI has to walk through the product in a browser: install Chromium");
        }
        if (found.isEmpty()) {
            System.out.println("Browser walk skipped: no Chromium at /usr/bin/chromium or CHROMIUM_PATH.");
        }
        assumeTrue(found.isPresent(), "no Chromium");
        return found.get();
    }

    private static BrowserType.LaunchOptions options(Path chromium) {
        return new BrowserType.LaunchOptions()
                .setExecutablePath(chromium)
                .setHeadless(true)
                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"));
    }

    private static Page head(Browser browser, RunningProgram program) throws InterruptedException {
        var page = browser.newPage(new Browser.NewPageOptions()
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setIsMobile(true));
        page.navigate(program.line("Chat 1:")
                .orElseThrow()
                .substring("Chat 1:".length())
                .strip());
        return page;
    }

    private static Page officer(Browser browser, RunningProgram program) throws InterruptedException {
        var words = program.line("Office:").orElseThrow().split(" ");
        var page = browser.newPage(new Browser.NewPageOptions()
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setViewportSize(1280, 900));
        page.navigate(words[1]);
        page.getByLabel("Tên đăng nhập").fill(words[2]);
        page.getByLabel("Mật khẩu").fill(words[3]);
        page.getByRole(AriaRole.BUTTON, button("Đăng nhập")).click();
        assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Việc cần tôi hôm nay");
        picture(page, "office-today");
        return page;
    }

    private static void headReports(Page head) {
        assertThat(lastAnswer(head)).containsText("kênh báo cáo");
        picture(head, "chat-notice");
        tap(head, "Đồng ý");
        assertThat(lastAnswer(head)).containsText("Tổ dân phố 5");
        tap(head, "Đúng");
        assertThat(lastAnswer(head)).containsText("Báo cáo ngay");
        tap(head, "Báo cáo ngay");
        for (int i = 0; i < FIGURES.size(); i++) {
            assertThat(lastAnswer(head)).containsText((i + 1) + "/14");
            say(head, FIGURES.get(i));
            if (i == 7) {
                picture(head, "chat-guided");
            }
        }
        assertThat(lastAnswer(head)).containsText("bấm Gửi");
        picture(head, "chat-readback");
        tap(head, "Gửi");
        assertThat(lastAnswer(head)).containsText("đã nhận báo cáo");
    }

    private static void officerReturnsOneFigure(Page officer) {
        officer.reload();
        officer.getByRole(AriaRole.LINK, link("Xem và duyệt Tổ dân phố 5")).click();
        officer.getByLabel(Pattern.compile("Trả lại mục 10")).first().check();
        officer.getByLabel(Pattern.compile("Lý do trả lại mục 10")).fill("Năm ngoái 96,2%, nhờ bác xem lại giúp.");
        picture(officer, "office-report");
        officer.getByRole(AriaRole.BUTTON, button("Trả lại các mục đã chọn")).click();
        assertThat(officer.getByRole(AriaRole.STATUS).first()).isVisible();
    }

    /** The question comes by itself, with the old figure and the comment. */
    private static void headAnswers(Page head) {
        assertThat(lastAnswer(head)).containsText("nhờ bác xem lại giúp");
        assertThat(lastAnswer(head)).containsText("79,5%");
        picture(head, "chat-returned");
        say(head, "97,5");
        assertThat(lastAnswer(head)).containsText("đã nhận");
    }

    private static void officerApproves(Page officer) {
        officer.getByRole(AriaRole.LINK, link("Việc hôm nay")).first().click();
        assertThat(officer.getByRole(AriaRole.ROW)
                        .filter(new Locator.FilterOptions().setHasText("Tổ dân phố 5"))
                        .first())
                .containsText("gửi lại");
        officer.getByRole(AriaRole.LINK, link("Xem và duyệt Tổ dân phố 5")).click();
        officer.getByRole(AriaRole.BUTTON, button("Duyệt báo cáo")).click();
        assertThat(officer.getByText("đã duyệt").first()).isVisible();
    }

    private static void boardShowsIt(Page officer) {
        officer.getByRole(AriaRole.LINK, link("Bảng số liệu")).first().click();
        var row = officer.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions()
                        .setHas(officer.getByRole(
                                AriaRole.LINK, link("Tổ dân phố 5").setExact(true))));
        assertThat(row).containsText("97,5");
        assertThat(row).containsText("đã duyệt");
        picture(officer, "office-board");
    }

    /** The newest bubble of the office. */
    private static Locator lastAnswer(Page head) {
        return head.locator("article.line.bot").last();
    }

    private static void tap(Page head, String choice) {
        head.locator("article.line.bot .choices")
                .last()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(choice).setExact(true))
                .click();
    }

    private static void say(Page head, String text) {
        head.getByLabel("Tin nhắn").last().fill(text);
        head.getByLabel("Tin nhắn").last().press("Enter");
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions link(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
