package io.github.weightmark.gather.http;

import java.util.regex.Pattern;

/** Keeps tokens and signatures out of messages. */
final class Secrets {

    /** Those of OAuth have more parts, with low lines, dots and dashes between them; a full stop ends a sentence. */
    private static final Pattern TOKEN = Pattern.compile("hf_[A-Za-z0-9_.-]*[A-Za-z0-9_-]");

    private Secrets() {}

    static String mask(String message) {
        return TOKEN.matcher(message).replaceAll("hf_***");
    }
}
