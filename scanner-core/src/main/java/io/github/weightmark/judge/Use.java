package io.github.weightmark.judge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation says it does with models. What it does not say is {@code null} and judged as the worst case.
 *
 * @param commercial is it for gain?
 * @param distribution {@code internal}, {@code hosted} or {@code distributed}
 * @param monthlyActiveUsers of all its products together
 * @param annualRevenueUsd in US dollars, the whole group
 * @param regions where it acts: ISO 3166 codes, {@code EU}, {@code UK}, {@code EEA} or {@code WORLD}
 * @param trainsModelsOnOutputs does it train models on what models put out?
 * @param domains fields of use, for people to read
 */
public record Use(
        @Nullable Boolean commercial,
        @Nullable String distribution,
        @Nullable Long monthlyActiveUsers,
        @Nullable Long annualRevenueUsd,
        @Nullable List<String> regions,
        @Nullable Boolean trainsModelsOnOutputs,
        @Nullable List<String> domains) {

    static final Use UNDECLARED = new Use(null, null, null, null, null, null, null);

    public Use {
        regions = regions == null ? null : List.copyOf(regions);
        domains = domains == null ? null : List.copyOf(domains);
    }
}
