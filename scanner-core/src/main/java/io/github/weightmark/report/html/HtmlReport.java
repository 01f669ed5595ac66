package io.github.weightmark.report.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.knowledge.Knowledge;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * One self-contained HTML file: first what is to be decided, then every model with its evidence, then the sheet on
 * which a reviewer decides.
 *
 * <p>It loads nothing, and its content security policy lets only its own style and script act: opened from a mail it
 * works, and a hostile model card in it does not.
 */
public final class HtmlReport {

    /** Where the build puts the compiled templates. */
    private static final String TEMPLATES = "io.github.weightmark.report.html.templates";

    private final Pages pages;
    private final @Nullable String time;

    /**
     * @param knowledge what clauses and licences mean
     * @param time when the report was made, as it is to be shown; {@code null} leaves it out, so that the same scan is
     *     the same bytes
     */
    public HtmlReport(Knowledge knowledge, @Nullable String time) {
        this.pages = new Pages(knowledge);
        this.time = time;
    }

    /** Writes the report, ended by a line feed. */
    public void write(ScanResult result, Appendable out) throws IOException {
        Inert inert = new Inert(out);
        engine().render("report.jte", pages.page(result, time), inert);
        inert.finish();
    }

    static TemplateEngine engine() {
        TemplateEngine engine =
                TemplateEngine.createPrecompiled(null, ContentType.Html, HtmlReport.class.getClassLoader(), TEMPLATES);
        engine.setTrimControlStructures(true);
        return engine;
    }
}
