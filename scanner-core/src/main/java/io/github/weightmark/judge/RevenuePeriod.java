package io.github.weightmark.judge;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The time in which a limit of revenue is reached, beside the year that an organisation declares. */
enum RevenuePeriod {
    YEAR,
    /** A month, a quarter: part of a year. */
    SHORTER,
    /** All revenue there ever was, or a time that nobody understood. */
    LONGER;

    private static final Pattern YEARLY = Pattern.compile(".*(?:year|annual|annum|(?:12|twelve)[ -]months?).*");
    private static final Pattern YEARS = Pattern.compile(".*(?:\\b(?:[2-9]|two|three|five|ten)[ -]years).*");
    private static final Pattern PART = Pattern.compile(".*(?:month|quarter|week|\\bday).*");

    /** Where a clause does not say it, revenue is that of a year, as everywhere. */
    static RevenuePeriod of(@Nullable Object written) {
        String text = written == null ? "" : written.toString().toLowerCase(Locale.ROOT);
        if (YEARS.matcher(text).matches()) {
            return LONGER;
        }
        if (text.isEmpty() || YEARLY.matcher(text).matches()) {
            return YEAR;
        }
        return PART.matcher(text).matches() ? SHORTER : LONGER;
    }
}
