package io.github.weightmark.knowledge;

import io.github.weightmark.knowledge.FamilyRule.NameExamples;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who serves models, mostly over an API.
 *
 * @param file the rule file
 * @param id the provider, as in references: {@code openai}
 * @param name for people
 * @param closed regular expressions (RE2, whole name, without case) of models without downloadable weights
 * @param open names that look like {@code closed} ones but have open weights; they are looked at first
 * @param moving names that mean another model from time to time; unknown unless dated
 * @param everyday those of its names that are words of everyday language: they are its models where it is named itself
 * @param endpoints hosts, {@code *} allowed as first label
 * @param weights whether weights can be fetched there, so that its models are no mere service
 * @param terms address of its terms of service
 * @param source where that was read
 * @param checked when, ISO date
 * @param examples names it must and must not call closed
 */
public record ProviderRule(
        String file,
        String id,
        String name,
        List<String> closed,
        List<String> open,
        List<String> moving,
        List<String> everyday,
        List<String> endpoints,
        boolean weights,
        @Nullable String terms,
        String source,
        String checked,
        @Nullable NameExamples examples) {

    public ProviderRule {
        closed = Lists.copy(closed);
        open = Lists.copy(open);
        moving = Lists.copy(moving);
        everyday = Lists.copy(everyday);
        endpoints = Lists.copy(endpoints);
    }
}
