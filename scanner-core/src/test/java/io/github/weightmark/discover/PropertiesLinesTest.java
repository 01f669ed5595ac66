package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PropertiesLinesTest {

    /** A line ends at {@code ¦}. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                // what parts a key from its value
                "properties; a=x; a=x@1:3",
                "properties; a = x; a=x@1:5",
                "properties; a: x; a=x@1:4",
                "properties; a:x=y; a=x=y@1:3",
                "properties; a=x:y; a=x:y@1:3",
                "properties; ␉a␉=␉x; a=x@1:6",
                "properties; a; ~~",
                "properties; =x; ~~",
                "properties; a=; a=@1:3",
                "properties; ~~; ~~",
                // segments
                "properties; a.b-c.D_e[0]=x; a.bc.de=x@1:14",
                "properties; a.\"b.c\".d=x; a.b.c.d=x@1:11",
                "properties; a.\"b:c\".d=x; a.b:c.d=x@1:11",
                // comments
                "properties; #a=x; a=x@1:4 comment",
                "properties; # a=x; a=x@1:5 comment",
                "properties; !a=x; a=x@1:4 comment",
                "properties; ## a = x; a=x@1:8 comment",
                "properties; # see also: x; ~~",
                "properties; a=x # y; a=x@1:3",
                "properties; a=x#y; a=x#y@1:3",
                // quotes
                "env; A=\"x y\"; a=x y@1:4",
                "env; A='x # y' # z; a=x # y@1:4",
                "env; A=\"x; a=x@1:4",
                "env; export A_B=x; ab=x@1:12",
                "env; export  A=x; a=x@1:11",
                "env; A=\"\"; a=@1:4",
                // profiles of Quarkus
                "properties; %dev.a=x; a=x@1:8",
                "properties; %test.a=x; a=x@1:9 test",
                "properties; %dev,test.a=x; a=x@1:13 test",
                "properties; %testing.a=x; a=x@1:12",
                "properties; #%test.a=x; a=x@1:10 comment",
                "properties; %test=x; %test=x@1:7",
                // sections
                "toml; [a]¦b=\"x\"; a.b=x@2:4",
                "toml; [a.b]¦c=\"x\"¦[d]¦c=\"y\"; a.b.c=x@2:4, d.c=y@4:4",
                "toml; [[a]]¦b=\"x\"; a.b=x@2:4",
                "toml; b=\"x\"¦[a]; b=x@1:4",
                "ini; [a b]¦c=x; a b.c=x@2:3",
                "hcl; a = \"x\"; a=x@1:6"
            })
    void aLineIsAKeyAndItsValue(String ending, String text, String entries) {
        ProjectFile file = Entries.file("a." + ending, text);

        assertThat(Entries.told(file, PropertiesLines.read(file))).isEqualTo(entries == null ? "" : entries);
    }

    @Test
    void keysOfOneSectionAreNeighboursAndOthersAreNot() {
        ProjectFile file = Entries.file("a.toml", "a=\"1\"¦b=\"2\"¦[s]¦c=\"3\"¦[[s]]¦c=\"4\"");

        assertThat(PropertiesLines.read(file)).extracting(Entry::group).containsExactly(0, 0, 1, 2);
        assertThat(PropertiesLines.read(file)).extracting(Entry::key).containsExactly("a", "b", "c", "c");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "a=x,\\¦  y,\\¦  z¦b=w; a=x,@1:3, a=y,@2:3, a=z@3:3, b=w@4:3",
                "a=\\¦  x¦b=y; a=x@2:3, b=y@3:3",
                "a=x-\\¦  y¦b=z; a=x-y@1:3, b=z@3:3",
                "a=x\\\\¦b=y; a=x\\@1:3, b=y@2:3",
                "a=x,\\; a=x,@1:3",
                "#a=x,\\¦b=y; a=x,@1:4 comment, b=y@2:3"
            })
    void aValueGoesOnBehindABackslash(String text, String entries) {
        ProjectFile file = Entries.file("a.properties", text);

        assertThat(Entries.told(file, PropertiesLines.read(file))).isEqualTo(entries);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "properties; a=x\\:8b; a=x:8b@1:3",
                "properties; a\\:b=x; a:b=x@1:6",
                "properties; a=C\\:\\\\m\\\\x.onnx; a=C:\\m\\x.onnx@1:3",
                "properties; a=https\\://h/x\\#y; a=https://h/x#y@1:3",
                "env; A=x\\:8b; a=x\\:8b@1:3",
                "toml; a = 'C:\\m'; a=C:\\m@1:6"
            })
    void signsThatJavaEscapesAreThemselves(String ending, String text, String entries) {
        ProjectFile file = Entries.file("a." + ending, text);

        assertThat(Entries.told(file, PropertiesLines.read(file))).isEqualTo(entries);
    }

    /** What Java writes is read as Java reads it, for keys and values that name models. */
    @Test
    void propertiesThatJavaWroteAreReadAsJavaReadsThem() throws IOException {
        Random random = new Random(7);
        List<String> parts = List.of("a", "gpt-4o", ":", "/", "8b", "=", "#x", ".", "\\", "ä", "!");
        for (int i = 0; i < 500; i++) {
            StringBuilder value = new StringBuilder("m");
            for (int left = random.nextInt(6); left > 0; left--) {
                value.append(parts.get(random.nextInt(parts.size())));
            }
            Properties properties = new Properties();
            properties.setProperty("a.b", value.toString());
            StringWriter written = new StringWriter();
            properties.store(written, null);
            Properties again = new Properties();
            again.load(new StringReader(written.toString()));

            assertThat(PropertiesLines.read(ProjectFile.of("a.properties", written.toString())))
                    .filteredOn(entry -> entry.kind() == null)
                    .extracting(Entry::value)
                    .containsExactly(again.getProperty("a.b"));
        }
    }
}
