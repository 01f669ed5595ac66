package io.github.weightmark.cli;

import io.github.weightmark.knowledge.Knowledge;

/** Says where knowledge comes from and how old it is: what nobody has read for a year may be wrong by now. */
record Checked(Knowledge knowledge) {

    String row(String source, String checked, String file) {
        String stale = knowledge.isStale(checked)
                ? " – more than a year before the rules of " + knowledge.month() + ", look again"
                : "";
        return source + ", checked " + checked + stale + " (" + file + ")";
    }
}
