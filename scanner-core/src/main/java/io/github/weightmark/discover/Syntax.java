package io.github.weightmark.discover;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a family of languages writes comments, strings and the ends of statements. */
enum Syntax {
    /** Statements end with a semicolon. */
    JAVA("//", "/*", false, false),
    /** The same; a quotation mark before a name is no text but a lifetime. */
    RUST("//", "/*", false, false),
    /** Statements end with the line; braces make blocks. */
    KOTLIN("//", "/*", false, true),
    SCRIPT("//", "/*", true, true),
    /** Statements end with the line. */
    PYTHON("#", null, false, true),
    LUA("--", null, false, true);

    private static final Map<String, Syntax> BY_ENDING = Map.ofEntries(
            Map.entry("java", JAVA),
            Map.entry("cs", JAVA),
            Map.entry("rs", RUST),
            Map.entry("kt", KOTLIN),
            Map.entry("kts", KOTLIN),
            Map.entry("scala", KOTLIN),
            Map.entry("groovy", KOTLIN),
            Map.entry("gradle", KOTLIN),
            Map.entry("swift", KOTLIN),
            Map.entry("js", SCRIPT),
            Map.entry("jsx", SCRIPT),
            Map.entry("mjs", SCRIPT),
            Map.entry("cjs", SCRIPT),
            Map.entry("ts", SCRIPT),
            Map.entry("tsx", SCRIPT),
            Map.entry("vue", SCRIPT),
            Map.entry("svelte", SCRIPT),
            Map.entry("go", SCRIPT),
            Map.entry("php", SCRIPT),
            Map.entry("bicep", SCRIPT),
            Map.entry("dart", SCRIPT),
            Map.entry("c", JAVA),
            Map.entry("cc", JAVA),
            Map.entry("cpp", JAVA),
            Map.entry("h", JAVA),
            Map.entry("hpp", JAVA),
            Map.entry("py", PYTHON),
            Map.entry("rb", PYTHON),
            Map.entry("ex", PYTHON),
            Map.entry("exs", PYTHON),
            Map.entry("jl", PYTHON),
            Map.entry("lua", LUA));

    final String lineComment;
    final @Nullable String blockComment;
    final boolean backticks;
    final boolean lines;

    Syntax(String lineComment, @Nullable String blockComment, boolean backticks, boolean lines) {
        this.lineComment = lineComment;
        this.blockComment = blockComment;
        this.backticks = backticks;
        this.lines = lines;
    }

    static @Nullable Syntax of(String ending) {
        return BY_ENDING.get(ending);
    }
}
