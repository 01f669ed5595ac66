package io.github.weightmark.knowledge;

import io.github.weightmark.domain.Terms;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds licences by id, by any name people give them, by the title of their text, by the address of their text. */
public final class Licenses {

    private final Lazy<Map<String, LicenseRule>> byId;
    private final Lazy<Map<String, LicenseRule>> byName;
    private final Lazy<Map<String, LicenseRule>> byTitle;
    private final Lazy<Map<String, LicenseRule>> byLink;

    public Licenses(Collection<LicenseRule> rules) {
        byId = new Lazy<>(() -> byId(rules));
        byName = new Lazy<>(() -> byName(rules));
        byTitle = new Lazy<>(() -> byTitle(rules));
        byLink = new Lazy<>(() -> byLink(rules));
    }

    public Optional<LicenseRule> byId(String id) {
        return Optional.ofNullable(byId.get().get(id));
    }

    /** The licence that a card, a Hub tag or a POM calls {@code name}. */
    public Optional<LicenseRule> named(String name) {
        return Optional.ofNullable(byName.get().get(Names.normal(name)));
    }

    /** The licence whose text bears exactly this title. */
    public Optional<LicenseRule> titled(String title) {
        return Optional.ofNullable(byTitle.get().get(Names.normal(title)));
    }

    /** The licence whose text stands at this address. */
    public Optional<LicenseRule> linked(String address) {
        return Optional.ofNullable(byLink.get().get(Addresses.bare(address)));
    }

    /** The terms of a licence id; {@link Terms#UNKNOWN} for an id we do not know. */
    public Terms termsOf(String id) {
        LicenseRule rule = byId.get().get(id);
        return rule == null ? Terms.UNKNOWN : rule.terms();
    }

    private static Map<String, LicenseRule> byId(Collection<LicenseRule> rules) {
        Map<String, LicenseRule> byId = new HashMap<>();
        rules.forEach(rule -> byId.put(rule.id(), rule));
        return byId;
    }

    private static Map<String, LicenseRule> byName(Collection<LicenseRule> rules) {
        Map<String, LicenseRule> byName = new HashMap<>();
        for (LicenseRule rule : rules) {
            byName.putIfAbsent(Names.normal(rule.id()), rule);
            byName.putIfAbsent(Names.normal(rule.name()), rule);
        }
        // An alias is looked up before a full name of another licence: Hub ids are what cards mean.
        for (LicenseRule rule : rules) {
            rule.aliases().forEach(alias -> byName.put(Names.normal(alias), rule));
        }
        return byName;
    }

    private static Map<String, LicenseRule> byTitle(Collection<LicenseRule> rules) {
        Map<String, LicenseRule> byTitle = new HashMap<>();
        rules.forEach(rule -> rule.titles().forEach(title -> byTitle.putIfAbsent(Names.normal(title), rule)));
        return byTitle;
    }

    private static Map<String, LicenseRule> byLink(Collection<LicenseRule> rules) {
        Map<String, LicenseRule> byLink = new HashMap<>();
        rules.forEach(rule -> rule.links().forEach(link -> byLink.putIfAbsent(Addresses.bare(link), rule)));
        return byLink;
    }
}
