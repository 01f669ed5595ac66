package io.github.weightmark.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/**
 * What one command did.
 *
 * @param code exit code
 * @param out standard output
 * @param err standard error
 */
record Run(int code, String out, String err) {

    /** Nothing of the machine gets into a test: no cache, no home, no network, a fixed day. */
    static final Map<String, String> CLEAN = Map.of(
            "HF_HOME", "/nonexistent",
            "HOME", "/nonexistent",
            "NO_COLOR", "1",
            "SOURCE_DATE_EPOCH", "1795564800",
            "HF_ENDPOINT", "http://127.0.0.1:9",
            "WEIGHTMARK_OLLAMA_REGISTRY", "http://127.0.0.1:9",
            "WEIGHTMARK_DOCKER_REGISTRY", "http://127.0.0.1:9",
            "MODELSCOPE_ENDPOINT", "http://127.0.0.1:9");

    static Run of(String... arguments) {
        return with(CLEAN, arguments);
    }

    static Run with(Map<String, String> environment, String... arguments) {
        return with(environment, InputStream.nullInputStream(), arguments);
    }

    /** The same with something on standard input. */
    static Run with(Map<String, String> environment, InputStream in, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(arguments, environment, in, new PrintWriter(out), new PrintWriter(err));
        return new Run(code, out.toString(), err.toString());
    }
}
