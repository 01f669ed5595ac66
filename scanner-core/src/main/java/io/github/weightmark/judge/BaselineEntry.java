package io.github.weightmark.judge;

import java.util.Comparator;

/**
 * A finding as a baseline remembers it: that which makes it another finding when it changes, and no more.
 *
 * @param model name of the model, without a revision
 * @param rule the rule that fired
 * @param subject what it fired on
 * @param detail what the rule fired for: the figure of a clause, else the concluded licence; may be empty
 */
public record BaselineEntry(String model, String rule, String subject, String detail)
        implements Comparable<BaselineEntry> {

    private static final Comparator<BaselineEntry> ORDER = Comparator.comparing(BaselineEntry::model)
            .thenComparing(BaselineEntry::rule)
            .thenComparing(BaselineEntry::subject)
            .thenComparing(BaselineEntry::detail);

    @Override
    public int compareTo(BaselineEntry other) {
        return ORDER.compare(this, other);
    }

    /** {@code meta-llama/Llama-3.1-8B: clauses.deny mau-threshold 700,000,000}. */
    @Override
    public String toString() {
        return model + ": " + rule + " " + subject + (detail.isEmpty() ? "" : " " + detail);
    }
}
