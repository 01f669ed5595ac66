package io.github.weightmark.knowledge;

import io.github.weightmark.domain.Terms;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds licences by id, by any name people give them, by the title of their text, by the address of their text. */
public final class Licenses {

    private final Map<String, LicenseRule> byId = new HashMap<>();
    private final Map<String, LicenseRule> byName = new HashMap<>();
    private final Map<String, LicenseRule> byTitle = new HashMap<>();
    private final Map<String, LicenseRule> byLink = new HashMap<>();

    public Licenses(Collection<LicenseRule> rules) {
        for (LicenseRule rule : rules) {
            byId.put(rule.id(), rule);
            byName.putIfAbsent(Names.normal(rule.id()), rule);
            byName.putIfAbsent(Names.normal(rule.name()), rule);
            rule.titles().forEach(title -> byTitle.putIfAbsent(Names.normal(title), rule));
            rule.links().forEach(link -> byLink.putIfAbsent(Addresses.bare(link), rule));
        }
        // An alias is looked up before a full name of another licence: Hub ids are what cards mean.
        for (LicenseRule rule : rules) {
            rule.aliases().forEach(alias -> byName.put(Names.normal(alias), rule));
        }
    }

    public Optional<LicenseRule> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The licence that a card, a Hub tag or a POM calls {@code name}. */
    public Optional<LicenseRule> named(String name) {
        return Optional.ofNullable(byName.get(Names.normal(name)));
    }

    /** The licence whose text bears exactly this title. */
    public Optional<LicenseRule> titled(String title) {
        return Optional.ofNullable(byTitle.get(Names.normal(title)));
    }

    /** The licence whose text stands at this address. */
    public Optional<LicenseRule> linked(String address) {
        return Optional.ofNullable(byLink.get(Addresses.bare(address)));
    }

    /** The terms of a licence id; {@link Terms#UNKNOWN} for an id we do not know. */
    public Terms termsOf(String id) {
        LicenseRule rule = byId.get(id);
        return rule == null ? Terms.UNKNOWN : rule.terms();
    }
}
