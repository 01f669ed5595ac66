package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.discover.IgnoreFile.Answer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Ignore files mean what they mean to git: what is left out here and not there would pass unseen. Every row was compared
 * with the answer of {@code git check-ignore}.
 */
class IgnoreFileTest {

    /** Lines of the file, split at {@code ¦}; {@code ␠} for a space. A path that ends with a slash is a folder. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                // names, anywhere
                "a; a; leave_out",
                "a; x/y/a; leave_out",
                "a; a/; leave_out",
                "a; ab; silent",
                "a; ba; silent",
                "a; A; silent",
                "*.log; x/y.log; leave_out",
                "*.log; x.log.txt; silent",
                "*.log; .log; leave_out",
                "a*c; abbc; leave_out",
                "a*c; ac; leave_out",
                "a*b*c; a1b2b3c; leave_out",
                "a*b*c; a1c; silent",
                "*; anything; leave_out",
                "**; x/anything; leave_out",
                "a**c; x/abbc; leave_out",
                // folders only
                "a/; a/; leave_out",
                "a/; x/a/; leave_out",
                "a/; a; silent",
                "a/; x/a; silent",
                // anchored by a slash at the beginning or within
                "/a; a; leave_out",
                "/a; x/a; silent",
                "/a/; a/; leave_out",
                "/a/; a; silent",
                "/a/; x/a/; silent",
                "a/b; a/b; leave_out",
                "a/b; x/a/b; silent",
                "a/b/; a/b/; leave_out",
                "a/b/; a/b; silent",
                "/a/b; a/b; leave_out",
                // a star does not cross a slash
                "/*; a; leave_out",
                "/*; a/b; silent",
                "/*.md; a.md; leave_out",
                "/*.md; docs/a.md; silent",
                "docs/*.md; docs/a.md; leave_out",
                "docs/*.md; docs/x/a.md; silent",
                "a/*/c; a/b/c; leave_out",
                "a/*/c; a/c; silent",
                "a/*/c; a/b/b/c; silent",
                "a*/b; ax/b; leave_out",
                "a*/b; ax/y/b; silent",
                "a/?; a/bc; silent",
                // two stars do
                "**/a; a; leave_out",
                "**/a; x/y/a; leave_out",
                "**/a/b; a/b; leave_out",
                "**/a/b; x/y/a/b; leave_out",
                "**/a/b; x/a/y/b; silent",
                "a/**; a/b; leave_out",
                "a/**; a/b/c; leave_out",
                "a/**; a/; silent",
                "a/**; x/a/b; silent",
                "a/**/b; a/b; leave_out",
                "a/**/b; a/x/b; leave_out",
                "a/**/b; a/x/y/b; leave_out",
                "a/**/b; a/x/y/c; silent",
                "a/**/b; c/a/b; silent",
                "a/**/b/**/c; a/b/x/b/c; leave_out",
                "a/**/**/b; a/b; leave_out",
                "a/x**/b; a/xy/b; leave_out",
                // one sign
                "a?c; abc; leave_out",
                "a?c; ac; silent",
                "a?c; a/c; silent",
                "*?.x; .x; silent",
                "*?.x; a.x; leave_out",
                // one of some signs
                "[ab].x; b.x; leave_out",
                "[ab].x; c.x; silent",
                "[a-c].x; b.x; leave_out",
                "[a-c].x; d.x; silent",
                "[!a-c].x; d.x; leave_out",
                "[!a-c].x; b.x; silent",
                "[^a-c].x; d.x; leave_out",
                "[^a-c].x; b.x; silent",
                "*.py[co]; x/a.pyc; leave_out",
                "*.py[co]; x/a.py; silent",
                "*.py[co]; x/a.pyx; silent",
                "[]a]; ]; leave_out",
                "[!]a]; b; leave_out",
                "[!]a]; ]; silent",
                "[a\\]b]; ]; leave_out",
                "[a-]; -; leave_out",
                "[Dd]ebug/; debug/; leave_out",
                "[Dd]ebug/; Debug/; leave_out",
                "[Dd]ebug/; bug/; silent",
                // not valid: fits nothing
                "[ab; a; silent",
                "[ab; [ab; silent",
                "a\\; a; silent",
                "/; a; silent",
                "/; a/; silent",
                "a//b; a/b; silent",
                // signs that mean themselves
                "\\#a; #a; leave_out",
                "\\!a; !a; leave_out",
                "a\\*; a*; leave_out",
                "a\\*; ab; silent",
                "\\a; a; leave_out",
                "a\\?b; a?b; leave_out",
                "a\\?b; axb; silent",
                // comments, blanks and spaces
                "#a; #a; silent",
                "#a; a; silent",
                "a#b; a#b; leave_out",
                "␠#a; ␠#a; leave_out",
                "¦¦a; a; leave_out",
                "¦¦; a; silent",
                "!; a; silent",
                "a␠␠; a; leave_out",
                "a\\␠; a␠; leave_out",
                "a\\␠; a; silent",
                "a\\␠␠␠; a␠; leave_out",
                "␠a; a; silent",
                "␠a; ␠a; leave_out",
                "a␠b; a␠b; leave_out",
                // the later line wins
                "*.x¦!a.x; a.x; keep",
                "*.x¦!a.x; b.x; leave_out",
                "!a.x¦*.x; a.x; leave_out",
                "!a; a; keep",
                "*¦!*.x; a.x; keep",
                "/*¦!/src; src/; keep",
                "/*¦!/src; src/a; silent",
                "/*¦!/src; other/; leave_out",
                "/*¦!/src/; src; leave_out",
                "foo/*¦!foo/bar; foo/bar; keep",
                "foo/*¦!foo/bar; foo/baz; leave_out",
                "a¦!a¦a; a; leave_out"
            })
    void aLineMeansWhatItMeansToGit(String lines, String path, String answer) {
        IgnoreFile ignores = new IgnoreFile("", lines.replace('¦', '\n').replace('␠', ' '));

        assertThat(ask(ignores, path.replace('␠', ' '))).isEqualTo(Answer.valueOf(answer.toUpperCase(Locale.ROOT)));
    }

    @Test
    void anIgnoreFileSpeaksOfItsOwnFolderOnly() {
        IgnoreFile ignores = new IgnoreFile("a/b/", "/x\ny\nz/w\n");

        assertThat(List.of("a/b/x", "a/b/y", "a/b/c/y", "a/b/z/w"))
                .allMatch(path -> ask(ignores, path) == Answer.LEAVE_OUT);
        assertThat(List.of("x", "y", "a/y", "a/b/c/x", "a/z/w", "a/bb/y", "z/w"))
                .allMatch(path -> ask(ignores, path) == Answer.SILENT);
    }

    @Test
    void lineEndsOfWindowsAreNoPartOfAPattern() {
        IgnoreFile ignores = new IgnoreFile("", "a\r\n*.x \r\n");

        assertThat(ask(ignores, "a")).isEqualTo(Answer.LEAVE_OUT);
        assertThat(ask(ignores, "b.x")).isEqualTo(Answer.LEAVE_OUT);
    }

    @Test
    void aPatternMadeToBeSlowIsNot() {
        String stars = "*a".repeat(200) + "?";
        IgnoreFile ignores = new IgnoreFile("", stars + "\n" + "**/a/".repeat(200) + "b\n");

        assertThat(ask(ignores, "a".repeat(4000))).isEqualTo(Answer.LEAVE_OUT);
        assertThat(ask(ignores, "b".repeat(4000))).isEqualTo(Answer.SILENT);
        assertThat(ask(ignores, "a/".repeat(4000) + "c")).isEqualTo(Answer.SILENT);
    }

    /** Random patterns of a few signs against the definition, followed word by word. */
    @Test
    void patternsFitWhatTheDefinitionSays() {
        Random random = new Random(20261201);
        for (int i = 0; i < 20_000; i++) {
            String pattern = random(random, List.of("a", "b", "*", "**", "?", "ab", "a*"));
            String path = random(random, List.of("a", "b", "ab", "aab", "ba"));
            boolean rooted = pattern.indexOf('/') >= 0;
            String looked = rooted ? path : path.substring(path.lastIndexOf('/') + 1);

            assertThat(ask(new IgnoreFile("", pattern), path) == Answer.LEAVE_OUT)
                    .as("%s on %s", pattern, path)
                    .isEqualTo(fits(List.of(pattern.split("/")), List.of(looked.split("/"))));
        }
    }

    private static String random(Random random, List<String> parts) {
        StringJoiner joiner = new StringJoiner("/");
        for (int left = 1 + random.nextInt(4); left > 0; left--) {
            joiner.add(parts.get(random.nextInt(parts.size())));
        }
        return joiner.toString();
    }

    private static boolean fits(List<String> pattern, List<String> path) {
        if (pattern.isEmpty() || path.isEmpty()) {
            return pattern.isEmpty() && path.isEmpty();
        }
        List<String> rest = pattern.subList(1, pattern.size());
        List<String> below = path.subList(1, path.size());
        if (pattern.get(0).equals("**")) {
            return rest.isEmpty() || fits(rest, path) || fits(pattern, below);
        }
        return name(pattern.get(0), path.get(0)) && fits(rest, below);
    }

    private static boolean name(String pattern, String name) {
        if (pattern.isEmpty()) {
            return name.isEmpty();
        }
        if (pattern.charAt(0) == '*') {
            return name(pattern.substring(1), name) || !name.isEmpty() && name(pattern, name.substring(1));
        }
        boolean first = !name.isEmpty() && (pattern.charAt(0) == '?' || pattern.charAt(0) == name.charAt(0));
        return first && name(pattern.substring(1), name.substring(1));
    }

    /** The list of what is wanted, as many projects write it: all is left out, and then some of it taken back. */
    @Test
    void whatIsTakenBackIsLookedInto(@TempDir Path folder) {
        Project project = new Project(folder)
                .file(".gitignore", "/*", "!/src/", "/src/*", "!/src/main/", "docs/*.py")
                .file("src/main/deep/er/a.py", "ChatOllama(model=\"phi4\")")
                .file("src/other/b.py", "ChatOllama(model=\"qwen3\")")
                .file("c.py", "ChatOllama(model=\"llama3.2\")");

        assertThat(project.finds()).containsExactly("ollama:phi4 used");
        assertThat(project.discovery().filesSkipped()).isEqualTo(3);
    }

    private static Answer ask(IgnoreFile ignores, String path) {
        boolean isFolder = path.endsWith("/");
        return ignores.ask(isFolder ? path.substring(0, path.length() - 1) : path, isFolder);
    }
}
