package io.github.weightmark.maven;

import org.apache.maven.plugin.logging.Log;

/** One line of the build log. */
record LogLine(Weight weight, String text) {

    /** Maven's log levels. */
    enum Weight {
        DEBUG,
        INFO,
        WARN,
        ERROR
    }

    void write(Log log) {
        switch (weight) {
            case DEBUG -> log.debug(text);
            case INFO -> log.info(text);
            case WARN -> log.warn(text);
            case ERROR -> log.error(text);
        }
    }
}
