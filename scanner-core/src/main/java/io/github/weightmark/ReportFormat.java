package io.github.weightmark;

import java.util.Locale;
import java.util.Optional;

/** The formats of a report, in the order in which help texts list them. */
public enum ReportFormat {
    /** For a terminal. */
    CONSOLE("weightmark.txt"),
    /** The contract that scripts read. */
    JSON("weightmark.json"),
    /** One file for reviewers. */
    HTML("weightmark.html"),
    /** The same on paper; a file of bytes, not of text. */
    PDF("weightmark.pdf"),
    /** For code scanning. */
    SARIF("weightmark.sarif"),
    /** A bill of materials: CycloneDX 1.6. */
    CYCLONEDX("weightmark.cdx.json"),
    /** The same in CycloneDX 1.7. */
    CYCLONEDX_1_7("cyclonedx-1.7", "weightmark-1.7.cdx.json"),
    /** A bill of materials: SPDX 3.0.1 with the AI profile. */
    SPDX("weightmark.spdx.json"),
    /** For any build server. */
    JUNIT("weightmark-junit.xml"),
    /** For a comment on a pull request, or a job's summary. */
    MARKDOWN("weightmark.md"),
    /** For merge requests of GitLab: a Code Quality report. */
    GITLAB("gl-code-quality-report.json"),
    /** For a spreadsheet. */
    CSV("weightmark.csv"),
    /** What to ship with the product: its models, their licences and the lines these want to be shown. */
    NOTICE("weightmark-notice.txt");

    private final String id;
    private final String fileName;

    ReportFormat(String fileName) {
        this.id = name().toLowerCase(Locale.ROOT);
        this.fileName = fileName;
    }

    ReportFormat(String id, String fileName) {
        this.id = id;
        this.fileName = fileName;
    }

    /** The word on the command line and in build files. */
    public String id() {
        return id;
    }

    /** Whether it is text, which a terminal can show. */
    public boolean isText() {
        return this != PDF;
    }

    /** The name of its file in a folder of reports. */
    public String fileName() {
        return fileName;
    }

    /** The format with this {@link #id()}, in any case of letters. */
    public static Optional<ReportFormat> named(String id) {
        for (ReportFormat format : values()) {
            if (format.id.equals(id.toLowerCase(Locale.ROOT))) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
