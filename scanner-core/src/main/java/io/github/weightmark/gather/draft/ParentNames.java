package io.github.weightmark.gather.draft;

import io.github.weightmark.domain.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells which of the many things people write as a base model name a model on the Hub: an id, an address, an id with
 * a revision; and which do not: a path on somebody's disk, a display name.
 */
public final class ParentNames {

    private static final int LONGEST = 200;
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(?:https?://)?(?:www\\.)?(?:huggingface\\.co|hf\\.co)/(.+)"
                    + "|hf://(?:models/)?(.+)|pkg:huggingface/(.+)");
    private static final Pattern PAGE = Pattern.compile("([^/]+/[^/]+)/(?:tree|blob|resolve|raw)/([^/?#]+).*");
    private static final Pattern ID =
            Pattern.compile("(?:[A-Za-z0-9_][\\w.-]*/)?[A-Za-z0-9_](?:[\\w.-]{0,94}[A-Za-z0-9_])?");
    private static final Pattern CHECKPOINT = Pattern.compile("(?i).*(?:^|/)checkpoint[-_]?\\d*");

    /** First parts of relative paths that training scripts leave behind; no account of that name publishes models. */
    private static final Set<String> FOLDERS = Set.of(
            "checkpoint",
            "checkpoints",
            "ckpt",
            "ckpts",
            "content",
            "data",
            "exp",
            "experiments",
            "home",
            "mnt",
            "model",
            "models",
            "out",
            "output",
            "outputs",
            "result",
            "results",
            "root",
            "runs",
            "saved_models",
            "tmp",
            "work",
            "workspace");

    private ParentNames() {}

    /** The single values in {@code raw}: several ids joined with commas are several parents. */
    public static List<String> split(String raw) {
        List<String> parts = new ArrayList<>();
        for (String part : raw.split(",", -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        boolean allAreNames = parts.stream().allMatch(part -> reference(part).isPresent());
        return parts.size() > 1 && !allAreNames ? List.of(raw.strip()) : parts;
    }

    /** The model on the Hub that {@code name} means; empty when it is a local path, a display name or nothing. */
    public static Optional<Reference> reference(String name) {
        String value = name.strip();
        if (value.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher address = ADDRESS.matcher(value);
        return address.matches() ? page(firstOf(address)) : id(value);
    }

    private static Optional<Reference> page(String path) {
        Matcher page = PAGE.matcher(path);
        if (page.matches()) {
            String revision = page.group(2);
            return id(revision.equals("main") ? page.group(1) : page.group(1) + "@" + revision);
        }
        return id(path.replaceFirst("[?#].*", "").replaceFirst("/+$", ""));
    }

    private static Optional<Reference> id(String value) {
        int at = value.indexOf('@');
        String id = at < 0 ? value : value.substring(0, at);
        String revision = at < 0 ? null : value.substring(at + 1);
        boolean named = ID.matcher(id).matches() && !id.contains("--") && !id.contains("..");
        if (!named || isPath(id) || revision != null && !revision.matches("[\\w./-]+")) {
            return Optional.empty();
        }
        return Optional.of(new Reference(Reference.HUGGING_FACE, id, revision));
    }

    private static boolean isPath(String id) {
        int slash = id.indexOf('/');
        String first = slash < 0 ? "" : id.substring(0, slash).toLowerCase(Locale.ROOT);
        return FOLDERS.contains(first) || CHECKPOINT.matcher(id).matches();
    }

    private static String firstOf(Matcher matcher) {
        for (int group = 1; group <= matcher.groupCount(); group++) {
            String part = matcher.group(group);
            if (part != null) {
                return part;
            }
        }
        return "";
    }
}
