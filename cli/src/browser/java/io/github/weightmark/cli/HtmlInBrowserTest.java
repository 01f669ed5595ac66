package io.github.weightmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.PdfOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The HTML report in a real browser: it opens, filters, sorts, decides and prints, and everyone can use it. */
class HtmlInBrowserTest {

    /** Where Debian puts the browser; another may be named. */
    private static final String CHROMIUM = System.getProperty("chromium", "/usr/bin/chromium");

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static Playwright playwright;
    private static Browser browser;

    @TempDir
    static Path folder;

    private final List<String> complaints = new ArrayList<>();
    private Page page;

    @BeforeAll
    static void startTheBrowser() throws IOException {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of(CHROMIUM))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        Files.createDirectories(SCREENSHOTS);
        project();
    }

    /** One model of each verdict, so that there is something to filter, to sort and to decide. */
    private static void project() throws IOException {
        Path project = Files.createDirectory(folder.resolve("project"));
        Files.writeString(project.resolve("app.py"), """
                from transformers import AutoModel
                first = AutoModel.from_pretrained("meta-llama/Llama-3.1-8B")
                second = AutoModel.from_pretrained("Qwen/Qwen2.5-7B")
                third = AutoModel.from_pretrained("allenai/OLMo-2-1124-7B")
                fourth = AutoModel.from_pretrained("acme-labs/never-heard-of-it")
                """);
        Run run = Run.of("scan", "--offline", "--format", "html=" + report(), project.toString());
        assertThat(run.err()).isEmpty();
    }

    private static Path report() {
        return folder.resolve("report.html");
    }

    @AfterAll
    static void stopTheBrowser() {
        playwright.close();
    }

    @BeforeEach
    void open() {
        page = browser.newPage();
        page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith("file:")) {
                complaints.add("request: " + request.url());
            }
        });
        page.navigate(report().toUri().toString());
    }

    @AfterEach
    void nothingWasLoadedAndNothingWentWrong() {
        page.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void opensWithTheDecision() {
        assertThat(page.locator("#decision h2").innerText()).startsWith("FAIL");
        assertThat(page.locator("#list tbody tr").count()).isEqualTo(4);
        assertThat(page.locator("#shown").innerText()).isEqualTo("4 of 4");
    }

    @Test
    void searchHidesModelsEverywhere() {
        page.fill("#search", "qwen apache");
        assertThat(page.locator("#list tbody tr:visible").count()).isEqualTo(1);
        assertThat(page.locator("article.model:visible").count()).isEqualTo(1);
        assertThat(page.locator("#matrix tbody tr:visible").count()).isEqualTo(1);
        assertThat(page.locator("#shown").innerText()).isEqualTo("1 of 4");
        page.fill("#search", "nothing like that");
        assertThat(page.locator("#shown").innerText()).isEqualTo("0 of 4");
    }

    @Test
    void filtersByVerdictAndTier() {
        page.selectOption("#tier", "fully-open");
        assertThat(page.locator("#list tbody tr:visible th").allInnerTexts()).containsExactly("allenai/OLMo-2-1124-7B");
        page.selectOption("#verdict", "fail");
        assertThat(page.locator("#shown").innerText()).isEqualTo("0 of 4");
    }

    @Test
    void sortsByAnyColumnBothWaysFromTheKeyboard() {
        page.locator("#list thead th button").nth(0).focus();
        page.keyboard().press("Enter");
        List<String> up = page.locator("#list tbody th").allInnerTexts();
        assertThat(up).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        assertThat(page.locator("#list thead th").nth(0).getAttribute("aria-sort")).isEqualTo("ascending");
        page.keyboard().press("Enter");
        List<String> down = new ArrayList<>(page.locator("#list tbody th").allInnerTexts());
        java.util.Collections.reverse(down);
        assertThat(down).isEqualTo(up);
    }

    @Test
    void decisionsBecomeWaiversThatThePolicyAccepts() throws IOException {
        var decide = page.locator("fieldset.decide[data-model='meta-llama/Llama-3.1-8B']");
        decide.locator("input[value='mau-threshold']").check();
        assertThat(page.locator("#missing").innerText()).contains("a reason for meta-llama/Llama-3.1-8B");
        decide.locator(".reason").fill("Below 1 M users: \"LEGAL-412\" # reviewed\u00e9");
        assertThat(page.locator("#missing").innerText()).isEqualTo("Still missing: the owner; the last day.");
        assertThat(page.inputValue("#yaml")).isEmpty();
        page.fill("#owner", "legal@example.com");
        page.fill("#until", "2099-03-31");
        String yaml = page.inputValue("#yaml");
        assertThat(yaml).isEqualTo("""
                waivers:
                  - model: "meta-llama/Llama-3.1-8B"
                    clauses: ["mau-threshold"]
                    reason: "Below 1 M users: \\"LEGAL-412\\" # reviewed\\u00e9"
                    owner: "legal@example.com"
                    until: 2099-03-31
                """);
        Path policy = Files.writeString(folder.resolve("weightmark.yml"), yaml);
        assertThat(Run.of("policy", "validate", policy.toString()).code()).isZero();
    }

    @Test
    void aModelCanBeApprovedAsAWhole() {
        var decide = page.locator("fieldset.decide[data-model='meta-llama/Llama-3.1-8B']");
        decide.locator("input[value='approve']").check();
        decide.locator(".reason").fill("Fine");
        page.fill("#owner", "legal");
        page.fill("#until", "2099-03-31");
        assertThat(page.inputValue("#yaml")).doesNotContain("clauses:").contains("reason: \"Fine\"");
    }

    @Test
    void printsWithEverythingOpen() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
        assertThat(page.locator("details:not([open])").count()).isZero();
        assertThat(page.locator("#sheet").isVisible()).isFalse();
        assertThat(page.pdf(new PdfOptions().setFormat("A4"))).hasSizeGreaterThan(10_000);
    }

    @ParameterizedTest
    @EnumSource(value = ColorScheme.class, mode = Mode.INCLUDE, names = {"LIGHT", "DARK"})
    void everyoneCanUseItInBothThemes(ColorScheme theme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
        page.screenshot(new ScreenshotOptions()
                .setFullPage(true)
                .setPath(SCREENSHOTS.resolve("report-" + theme.name().toLowerCase(java.util.Locale.ROOT) + ".png")));
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(rule -> rule.getId() + " " + rule.getNodes())
                .isEmpty();
    }

    @Test
    void everyPartThatActsIsReachedFromTheKeyboard() {
        Set<String> reached = new HashSet<>();
        for (int i = 0; i < 150; i++) {
            page.keyboard().press("Tab");
            reached.add((String) page.evaluate("(document.activeElement.className || document.activeElement.id"
                    + " || document.activeElement.localName).split(' ')[0]"));
        }
        assertThat(reached).contains("skip", "search", "verdict", "tier", "summary", "scroll", "reason", "owner");
        assertThat(reached).contains("until", "yaml", "copy", "button", "input", "a");
    }

    @Test
    void aModelIsApprovedFromTheKeyboardAlone() {
        page.locator("fieldset.decide[data-model='meta-llama/Llama-3.1-8B'] input[type=radio]")
                .first()
                .focus();
        page.keyboard().press("ArrowDown");
        while (!Boolean.TRUE.equals(page.evaluate("document.activeElement.className.includes('reason')"))) {
            page.keyboard().press("Tab");
        }
        page.keyboard().type("Fine");
        page.locator("#owner").focus();
        page.keyboard().type("legal");
        page.fill("#until", "2099-03-31");
        assertThat(page.inputValue("#yaml"))
                .contains("model: \"meta-llama/Llama-3.1-8B\"")
                .contains("reason: \"Fine\"")
                .doesNotContain("clauses:");
    }

    @Test
    void aNarrowScreenNeedsNoSidewaysScrolling() {
        page.setViewportSize(380, 800);
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(rule -> rule.getId() + " " + rule.getNodes())
                .isEmpty();
        Object wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(wider).isEqualTo(0);
    }
}
