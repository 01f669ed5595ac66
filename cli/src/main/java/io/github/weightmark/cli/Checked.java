package io.github.weightmark.cli;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Says where knowledge comes from and how old it is: what nobody has read for a year may be wrong by now. */
record Checked(LocalDate today) {

    String row(String source, String checked, String file) {
        return source + ", checked " + checked + (isStale(checked) ? " – more than a year ago, look again" : "") + " ("
                + file + ")";
    }

    /** A date that cannot be read is no better than an old one. */
    boolean isStale(String checked) {
        try {
            return LocalDate.parse(checked).isBefore(today.minusYears(1));
        } catch (DateTimeException e) {
            return true;
        }
    }
}
