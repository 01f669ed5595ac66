package io.github.weightmark.gather.http;

import java.util.regex.Pattern;

/** Keeps tokens and signatures out of messages. */
final class Secrets {

    private static final Pattern TOKEN = Pattern.compile("hf_[A-Za-z0-9]+");

    private Secrets() {}

    static String mask(String message) {
        return TOKEN.matcher(message).replaceAll("hf_***");
    }
}
