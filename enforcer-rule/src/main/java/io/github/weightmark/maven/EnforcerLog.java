package io.github.weightmark.maven;

import org.apache.maven.enforcer.rule.api.EnforcerLogger;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.jspecify.annotations.NullMarked;

/** Hands what the goal says to the Enforcer; an error is as heavy as the rule is set to be. */
@NullMarked
final class EnforcerLog extends SystemStreamLog {

    private final EnforcerLogger log;

    EnforcerLog(EnforcerLogger log) {
        this.log = log;
    }

    @Override
    public void debug(CharSequence text) {
        log.debug(text);
    }

    @Override
    public void info(CharSequence text) {
        log.info(text);
    }

    @Override
    public void warn(CharSequence text) {
        log.warn(text);
    }

    @Override
    public void error(CharSequence text) {
        log.warnOrError(text);
    }
}
