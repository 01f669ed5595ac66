package io.github.weightmark.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page, made of what the command line says of itself, in roff as man(7) describes it. */
final class ManPage {

    private final StringBuilder page = new StringBuilder();

    private ManPage() {}

    static String of(CommandLine command) {
        ManPage page = new ManPage();
        CommandSpec spec = command.getCommandSpec();
        page.line(".TH " + spec.name().toUpperCase(Locale.ROOT) + " 1");
        page.line(".SH NAME");
        page.line(escaped(spec.name() + " - " + description(spec)));
        page.line(".SH SYNOPSIS");
        page.line(".B " + escaped(spec.name()));
        page.line(".I COMMAND");
        page.line("[argument ...]");
        page.line(".SH COMMANDS");
        page.commands(command);
        page.line(".SH EXIT STATUS");
        spec.usageMessage().exitCodeList().forEach(page::item);
        return page.page.toString();
    }

    private void commands(CommandLine parent) {
        new LinkedHashMap<>(parent.getSubcommands()).forEach((name, command) -> {
            CommandSpec spec = command.getCommandSpec();
            line(".SS " + escaped(spec.qualifiedName()));
            line(escaped(description(spec)));
            for (PositionalParamSpec parameter : spec.positionalParameters()) {
                item(parameter.paramLabel(), String.join(" ", parameter.description()));
            }
            for (OptionSpec option : spec.options()) {
                item(names(option), expanded(option));
            }
            commands(command);
        });
    }

    private static String names(OptionSpec option) {
        String names = String.join(", ", option.names());
        return option.arity().max() == 0 ? names : names + " " + option.paramLabel();
    }

    private static String expanded(OptionSpec option) {
        String text = String.join(" ", option.description());
        Iterable<String> candidates = option.completionCandidates();
        return candidates == null ? text : text.replace("${COMPLETION-CANDIDATES}", String.join(", ", candidates));
    }

    private static String description(CommandSpec spec) {
        return String.join(" ", spec.usageMessage().description());
    }

    private void item(String term, String text) {
        line(".TP");
        line(".B " + escaped(term));
        line(escaped(text));
    }

    private void line(String line) {
        page.append(line).append('\n');
    }

    /** A line that begins with a dot or an apostrophe would be a request; a bare hyphen may become a dash. */
    private static String escaped(String text) {
        String safe = text.replace("\\", "\\e").replace("-", "\\-");
        return safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe;
    }
}
