package io.github.weightmark.gather;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.weightmark.domain.Limits;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the Hub answers, it is one about a model or none. */
class HubAnswerFuzzTest {

    @MethodSource("answers")
    @FuzzTest(maxDuration = "1m")
    void answer(byte[] answer) {
        ModelInfo.of(answer, Limits.DEFAULT);
    }

    static Stream<byte[]> answers() {
        return Stream.of(
                        "{\"id\":\"a/b\",\"sha\":\"0123456789012345678901234567890123456789\",\"gated\":\"auto\"}",
                        "{\"id\":\"a/b\",\"baseModels\":{\"relation\":[],\"models\":[{\"id\":1},\"c/d\",null]}}",
                        "{\"id\":\"a/b\",\"siblings\":[{\"rfilename\":\"../../x\"},{\"rfilename\":{}},7]}",
                        "{\"id\":\"a/b\",\"cardData\":[[[[[]]]]],\"tags\":{\"license\":\"mit\"}}",
                        "{\"id\":\"a/b\",\"gated\":{},\"_id\":\"x\"}",
                        "[".repeat(2000),
                        "<html>busy</html>",
                        "{\"error\":\"Invalid username or password.\"}",
                        "")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }
}
