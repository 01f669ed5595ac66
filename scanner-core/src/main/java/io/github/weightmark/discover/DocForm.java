package io.github.weightmark.discover;

import java.util.Set;

/** Reads documentation: the command lines it shows. */
final class DocForm implements Form {

    private static final Set<String> ENDINGS = Set.of("md", "mdx", "adoc", "rst", "txt");

    private final CommandForm commands;

    DocForm(CommandForm commands) {
        this.commands = commands;
    }

    @Override
    public boolean reads(ProjectFile file) {
        return ENDINGS.contains(file.ending());
    }

    @Override
    public void scan(ProjectFile file, Finds finds) {
        for (int index = 0; index < file.lines(); index++) {
            String line = file.lineText(index).replace('`', ' ');
            commands.scan(line, file.offset(index, 0), finds);
        }
    }
}
