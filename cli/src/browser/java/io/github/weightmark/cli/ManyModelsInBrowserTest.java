package io.github.weightmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A report of 2,000 models in a real browser. What it took stands in target/browser-figures.txt; nothing judges it. */
@TestMethodOrder(org.junit.jupiter.api.MethodOrderer.MethodName.class)
class ManyModelsInBrowserTest {

    private static final String CHROMIUM = System.getProperty("chromium", "/usr/bin/chromium");
    private static final int MODELS = 2_000;
    private static final List<String> FAMILIES = List.of(
            "meta-llama/Llama-3.1-8B-v",
            "Qwen/Qwen2.5-7B-v",
            "mistralai/Mistral-7B-v",
            "google/gemma-2-9b-v",
            "acme-labs/unheard-");

    /** Runs an action; answers how long it ran and how long until the page was shown anew, in milliseconds. */
    private static final String MEASURED = """
            async (action) => {
              window.longTasks.length = 0;
              const start = performance.now();
              new Function(action)();
              const done = performance.now();
              await new Promise((shown) => requestAnimationFrame(() => setTimeout(shown, 0)));
              const shown = performance.now();
              await new Promise((settled) => setTimeout(settled, 200));
              return [done - start, shown - start].map(Math.round).join(" ms, shown after ") + " ms, long tasks "
                + JSON.stringify(window.longTasks.splice(0)) + " ms";
            }""";

    /** Collects what kept the browser from answering for more than 50 ms. */
    private static final String WATCH = """
            window.longTasks = [];
            new PerformanceObserver((seen) => seen.getEntries().forEach(
              (task) => window.longTasks.push(Math.round(task.duration)))).observe({type: "longtask", buffered: true});
            """;

    private static final List<String> FIGURES = new ArrayList<>();
    private static Playwright playwright;
    private static Page page;

    @TempDir
    static Path folder;

    @BeforeAll
    static void open() throws IOException {
        Path project = Files.createDirectory(folder.resolve("project"));
        StringBuilder code = new StringBuilder("from transformers import AutoModel\n");
        for (int i = 0; i < MODELS; i++) {
            code.append("AutoModel.from_pretrained(\"").append(FAMILIES.get(i % FAMILIES.size()));
            code.append(i).append("\")\n");
        }
        Files.writeString(project.resolve("app.py"), code);
        Path report = folder.resolve("report.html");
        Run run = Run.of("scan", "--offline", "--format", "html=" + report, project.toString());
        assertThat(run.err()).isEmpty();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of(CHROMIUM))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        page = browser.newPage();
        page.addInitScript(WATCH);
        page.setDefaultTimeout(300_000);
        page.navigate(report.toUri().toString());
        FIGURES.add(MODELS + " models, " + Files.size(report) / 1_000_000 + " MB");
        FIGURES.add("open: " + page.evaluate("Math.round(performance.getEntriesByType('navigation')[0].loadEventEnd)")
                + " ms, long tasks " + page.evaluate("JSON.stringify(window.longTasks.splice(0))") + " ms");
    }

    @AfterAll
    static void close() throws IOException {
        Files.write(Path.of("target", "browser-figures.txt"), FIGURES);
        playwright.close();
    }

    @Test
    void allOfThemAreThere() {
        assertThat(page.innerText("#shown")).isEqualTo("2000 of 2000");
        assertThat(page.locator("article.model").count()).isEqualTo(MODELS);
    }

    @Test
    void filters() {
        measure("filter", search("qwen v11"));
        assertThat(page.innerText("#shown")).isEqualTo("23 of 2000");
        assertThat(listed()).isEqualTo(23);
        measure("search for nothing again", search(""));
        assertThat(page.innerText("#shown")).isEqualTo("2000 of 2000");
    }

    @Test
    void sorts() {
        page.evaluate("document.getElementById('models').scrollIntoView()");
        measure("sort by name", "document.querySelectorAll('#list thead button')[0].click()");
        assertThat(page.locator("#list tbody th").first().textContent()).isEqualTo("acme-labs/unheard-4");
        assertThat(page.locator("#matrix tbody th").first().textContent()).isEqualTo("acme-labs/unheard-4");
        measure("sort by name, the other way", "document.querySelectorAll('#list thead button')[0].click()");
        assertThat(page.locator("#list tbody th").first().textContent()).isEqualTo("Qwen/Qwen2.5-7B-v1996");
        measure("sort by findings", "document.querySelectorAll('#list thead button')[4].click()");
        assertThat(page.locator("#list thead th").nth(4).getAttribute("aria-sort"))
                .isEqualTo("ascending");
    }

    @Test
    void listsSomeHundredAtATimeAndAllOfThemOnPaper() {
        page.reload();
        assertThat(listed()).isEqualTo(200);
        assertThat(marked()).isEqualTo(200);
        assertThat(page.locator("#models .more").innerText()).isEqualTo("List 200 more of 1800");
        measure("list 200 more", "document.querySelector('.more').click()");
        assertThat(listed()).isEqualTo(400);
        assertThat(marked()).isEqualTo(400);
        measure("search", search("unheard-19"));
        assertThat(page.locator("#models .more").isVisible()).isFalse();
        measure("search for nothing again", search(""));
        assertThat(listed()).isEqualTo(200);
        page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
        assertThat(listed()).isEqualTo(MODELS);
        assertThat(marked()).isEqualTo(MODELS);
        assertThat(page.locator("#models .more").isVisible()).isFalse();
        page.reload();
    }

    @Test
    void opensTheOpennessOfAModel() {
        measure("expand", "document.querySelector('article details').open = true");
        assertThat(page.locator("article details table.osaid").first().isVisible())
                .isTrue();
    }

    @Test
    void writesTheDecisionSheet() {
        measure("decide", """
                const box = document.querySelector("fieldset.decide input[value=approve]");
                box.checked = true;
                box.dispatchEvent(new Event("input", {bubbles: true}));
                """);
        assertThat(page.innerText("#missing")).startsWith("Still missing: a reason for ");
        measure("go to the middle", "window.scrollTo(0, document.documentElement.scrollHeight / 2)");
    }

    private static String search(String words) {
        return "const field = document.getElementById('search'); field.value = '" + words
                + "'; field.dispatchEvent(new Event('input', {bubbles: true}));";
    }

    /** Asked of the page itself: that a browser's driver looks at each of thousands of rows takes minutes. */
    private static int listed() {
        return (int) page.evaluate("document.querySelectorAll('#list tbody tr').length");
    }

    private static int marked() {
        return (int) page.evaluate("document.querySelectorAll('#matrix tbody tr').length");
    }

    private static void measure(String what, String action) {
        FIGURES.add(what + ": script " + page.evaluate(MEASURED, action));
    }
}
