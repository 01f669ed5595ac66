package io.github.weightmark.text;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.weightmark.domain.Limits;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a licence file holds – Markdown, HTML, a notebook, bytes of any encoding –, its words are found. */
class TextFuzzTest {

    @MethodSource("texts")
    @FuzzTest(maxDuration = "1m")
    void text(byte[] file) {
        for (String name : new String[] {"LICENSE", "LICENSE.md", "license.html", "license.ipynb", "license.rst"}) {
            Words.of(TextExtractor.extract(file, name, Limits.DEFAULT).text());
        }
    }

    static Stream<byte[]> texts() {
        return Stream.of(
                        "# Terms\n\n1. You *may*\n   - (a) use [it](http://a.b)\n",
                        "<!DOCTYPE html><p>You may<script>x</script> not &amp; &#x41; <b",
                        "<a><a><a><a><a></b></b><!-- <![CDATA[ ]]>",
                        "{\"cells\":[{\"cell_type\":\"markdown\",\"source\":[\"You may\",1,null]}]}",
                        "{\"cells\":[[[[{}]]]]}",
                        "\ufeffYou may\u0000 not\u200b\ud800",
                        "((((((((((1.2.3.4.5)\n\n\n- - - - ***",
                        "不得用于商业用途，1亿用户以上。")
                .flatMap(text -> Stream.of(
                        text.getBytes(StandardCharsets.UTF_8),
                        text.getBytes(StandardCharsets.UTF_16),
                        text.getBytes(StandardCharsets.UTF_16LE)));
    }
}
