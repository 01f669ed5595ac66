package io.github.weightmark.assess;

import io.github.weightmark.domain.Status;
import io.github.weightmark.domain.Terms;
import io.github.weightmark.knowledge.FamilyRule;
import io.github.weightmark.knowledge.FamilyRule.Component;
import io.github.weightmark.knowledge.Licenses;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people have checked about the parts of a model beside its weights: code and data information. */
final class Components {

    private final Licenses licenses;
    private final @Nullable FamilyRule family;

    /** A family of models that are merely named alike says nothing about the code and data of this one. */
    Components(Licenses licenses, Own own) {
        this.licenses = licenses;
        this.family = own.curated() ? own.family() : null;
    }

    /** Is the component there, under a licence that OSI approved ({@code code}) or that is at least free (data)? */
    Status open(String name, boolean code) {
        Status presence = presence(name);
        if (presence != Status.MET) {
            return presence;
        }
        // Data are described in papers and cards; their terms are tolerated while nobody has found them to restrict.
        Status untold = code || license(name) != null ? Status.UNKNOWN : Status.MET;
        return switch (terms(name)) {
            case OSI -> Status.MET;
            case FREE -> code ? Status.UNKNOWN : Status.MET;
            case RESTRICTED, CLOSED -> Status.NOT_MET;
            default -> untold;
        };
    }

    /** Is the component there, whatever its terms? */
    Status presence(String name) {
        Component component = components().get(name);
        String presence = component == null ? "unknown" : component.presence();
        return switch (presence) {
            case "present" -> Status.MET;
            case "absent" -> Status.NOT_MET;
            default -> Status.UNKNOWN;
        };
    }

    Terms terms(String name) {
        String license = license(name);
        return license == null
                ? Terms.UNKNOWN
                : licenses.named(license).map(rule -> rule.terms()).orElse(Terms.UNKNOWN);
    }

    @Nullable
    String license(String name) {
        Component component = components().get(name);
        return component == null ? null : component.license();
    }

    /** What the knowledge about the component rests on; empty when there is none. */
    String source(String name) {
        Component component = components().get(name);
        if (component == null || family == null) {
            return "";
        }
        return component.source() == null ? family.file() : component.source();
    }

    /** The published verdict of people against OSAID 1.0, when there is one. */
    FamilyRule.@Nullable Osaid verdict() {
        return family == null ? null : family.osaid();
    }

    /** Operations spent on training, in units of 10^24; 0 when nobody has told. */
    int flops() {
        return family == null || family.flops() == null ? 0 : family.flops().e24();
    }

    private Map<String, Component> components() {
        Map<String, Component> known = family == null ? null : family.components();
        return known == null ? Map.of() : known;
    }
}
