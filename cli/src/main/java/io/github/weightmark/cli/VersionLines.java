package io.github.weightmark.cli;

import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.report.Version;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: an auditor needs tool, rules and Java to repeat a result. */
final class VersionLines implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {
            "weightmark " + Version.current(),
            "rules " + Knowledge.bundled().version(),
            "java " + System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")"
        };
    }
}
