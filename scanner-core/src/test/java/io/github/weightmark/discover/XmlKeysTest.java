package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlKeysTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "<a>x</a> → a=x@1:4",
                "<a> x </a> → a=x@1:5",
                "<a>¦  <b>x</b>¦  <b>y</b>¦</a> → a.b=x@2:6, a.b=y@3:6",
                "<a b=\"x\"/> → a.@b=x@1:7",
                "<a b='x' c-d=\"y\">z</a> → a.@b=x@1:7, a.@cd=y@1:15, a=z@1:18",
                "<a.b>x</a.b> → a.b=x@1:6",
                "<a><![CDATA[x]]></a> → a=x@1:13",
                "<n:a xmlns:n=\"u\"><n:b>x</n:b></n:a> → a.b=x@1:23",
                "<a/> → ~~",
                "<a>  </a> → ~~",
                "<a>x<b>y</b>z</a> → a.b=y@1:8, a=xz@1:4",
                "<a b=\"\"/> → a.@b=@1:1",
                "<?xml version=\"1.0\"?>¦<a>x</a> → a=x@2:4",
                "<a>&lt;x</a> → a=<x@1:4",
                "<a>😀</a> → a=😀@1:4",
                "<a><!-- <b>x</b> --><c>y</c></a> → c.b=x@1:12 comment, a.c=y@1:24",
                "<a><!-- b: x --></a> → ~~",
                "<a><!-- <b --></a> → ~~",
                "<a><!-- <b>x</b><c> --></a> → c.b=x@1:12 comment"
            })
    void everyTextAndAttributeIsToldWithItsPlace(String text, String entries) {
        ProjectFile file = Entries.file("a.xml", text);
        Finds finds = Entries.finds(file);

        assertThat(Entries.told(file, XmlKeys.read(file, Limits.DEFAULT, finds)))
                .isEqualTo(entries);
        assertThat(finds.problems()).isEmpty();
    }

    /** Random documents of any length: every place is where the text stands. */
    @Test
    void placesAreRightWhereverTheBufferOfTheParserEnds() {
        Random random = new Random(64);
        for (int i = 0; i < 300; i++) {
            StringBuilder text =
                    new StringBuilder(random.nextBoolean() ? "<?xml version='1.0'?>\r\n" : "<!-- <z>> -->");
            text.append(random.nextBoolean() ? "<!DOCTYPE root [<!ENTITY b 'c'>\n]>" : "");
            text.append("<root>");
            List<String> expected = new ArrayList<>();
            for (int n = 0; n < (i == 0 ? 2_000 : random.nextInt(30)); n++) {
                String name = "n".repeat(1 + random.nextInt(30));
                String value = "v" + n + "ä😀";
                text.append(
                        List.of("", "\r\n", "<![CDATA[ <b> ]]>", "<?p <b> ?>", "<!-- <b --> ", "<e a='>'/>", "<f></f>")
                                .get(random.nextInt(7)));
                text.append('<').append(name).append(" b='/>'>");
                expected.add(name + "=" + value + "@" + text.length());
                text.append(value).append("</").append(name).append(" >");
            }
            text.append("</root>");
            ProjectFile file = ProjectFile.of("a.xml", text.toString());

            assertThat(XmlKeys.read(file, Limits.DEFAULT, Entries.finds(file)))
                    .as("document %d", i)
                    .filteredOn(entry -> entry.key().startsWith("n"))
                    .extracting(entry -> entry.key() + "=" + entry.value() + "@" + entry.offset())
                    .isEqualTo(expected);
        }
    }

    @Test
    void whatWasCommentedOutInSeveralLinesOfWindowsIsAComment() {
        ProjectFile file = ProjectFile.of("a.xml", "<a>\r\n<!--\r\n<b>x</b>\r\n-->\r\n</a>");

        assertThat(Entries.told(file, XmlKeys.read(file, Limits.DEFAULT, Entries.finds(file))))
                .isEqualTo("c.b=x@3:4 comment");
    }

    @Test
    void theChildrenOfOneElementAreNeighbours() {
        ProjectFile file = Entries.file("a.xml", "<a><b><c>x</c><d>y</d></b><b><c>z</c></b></a>");

        List<Integer> groups = XmlKeys.read(file, Limits.DEFAULT, Entries.finds(file)).stream()
                .map(Entry::group)
                .toList();

        assertThat(groups.get(0)).isEqualTo(groups.get(1)).isNotEqualTo(groups.get(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "<a><b>x</b>¦<c> → 2 → a.b=x@1:7",
                "<a>¦<b>x</b>¦</c> → 3 → a.b=x@2:4",
                "x → 1 → ~~",
                "<a>¦&e;</a> → 2 → ~~"
            })
    void whatStandsBeforeAMistakeCountsAndTheMistakeIsTold(String text, int line, String entries) {
        ProjectFile file = Entries.file("k/a.xml", text);
        Finds finds = Entries.finds(file);

        assertThat(Entries.told(file, XmlKeys.read(file, Limits.DEFAULT, finds)))
                .isEqualTo(entries);
        assertThat(finds.problems())
                .containsExactly(new Problem(
                        "discover.malformed-file",
                        Level.WARNING,
                        "The file k/a.xml is not valid XML from line " + line
                                + " on: what follows was read only as far as it could be understood.",
                        "Correct it, or name it in .weightmarkignore if it is meant to be so.",
                        Source.line("k/a.xml", line)));
    }

    @Test
    void elementsThatNestTooDeepAreAMistake() {
        ProjectFile file = ProjectFile.of("a.xml", "<a>".repeat(10_000));
        Finds finds = Entries.finds(file);

        assertThat(XmlKeys.read(file, Limits.DEFAULT, finds)).isEmpty();
        assertThat(finds.problems()).extracting(Problem::id).containsExactly("discover.malformed-file");
    }

    @Test
    void anEntityThatMultipliesIsNotFilledIn() {
        ProjectFile file = ProjectFile.of(
                "a.xml", "<!DOCTYPE a [<!ENTITY b \"xx\"><!ENTITY c \"&b;&b;\">]><a><d>y</d><e>&c;</e></a>");

        assertThat(XmlKeys.read(file, Limits.DEFAULT, Entries.finds(file)))
                .extracting(Entry::value)
                .containsExactly("y");
    }
}
