package io.github.weightmark.gather.source;

import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.gather.draft.EvidenceDraft;
import io.github.weightmark.gather.http.FetchException;
import io.github.weightmark.gather.http.WebClient;
import io.github.weightmark.gather.http.WebClients;
import io.github.weightmark.gather.store.Store;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a source has at hand.
 *
 * @param environment of the process
 * @param limits how much of a stranger's input is read
 * @param resolver turns what is named as a base into a model
 * @param folders reads a model's files as they were published
 * @param web fetches from registries; {@code null} when no socket may be opened
 * @param store what was fetched before
 */
public record Surroundings(
        Map<String, String> environment,
        Limits limits,
        Function<Reference, ModelRef> resolver,
        Folders folders,
        @Nullable WebClients web,
        Store store) {

    /** Reads card, licence files and weights of a folder into a draft. */
    public interface Folders {
        void read(Path folder, Path boundary, EvidenceDraft draft) throws IOException;

        /** The same of files that lie elsewhere. */
        void read(Files files, EvidenceDraft draft);
    }

    /** The files of a model on a server. */
    public interface Files {

        /** Their paths, sorted. */
        List<String> all();

        /** The bytes of one; an exception tells why it cannot be had. */
        byte[] content(String path, int maxBytes) throws FetchException;
    }

    /** A client for the server at {@code endpoint}; {@code null} when no socket may be opened. */
    @Nullable
    WebClient web(String endpoint) {
        return web == null ? null : web.of(endpoint);
    }

    /** What a server would not or could not tell. */
    static Problem problem(FetchException e) {
        String id = e.kind().problemId().replaceFirst("hub", "registry");
        return new Problem(id, Level.WARNING, String.valueOf(e.getMessage()), e.help(), null);
    }

    EvidenceDraft draft(ModelRef model) {
        return new EvidenceDraft(model, resolver);
    }

    /** The folder that {@code variable} names; failing that, {@code below} the user's home. */
    Optional<Path> folder(String variable, String below) {
        String named = value(variable);
        String home = value("HOME").isEmpty() ? value("USERPROFILE") : value("HOME");
        try {
            if (!named.isEmpty()) {
                return Optional.of(Path.of(named));
            }
            return home.isEmpty() ? Optional.empty() : Optional.of(Path.of(home).resolve(below));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The address that {@code variable} names, else {@code usual}; without a slash at its end. */
    String address(String variable, String usual) {
        String named = value(variable);
        return named.isEmpty() ? usual : named.replaceFirst("/+$", "");
    }

    String value(String variable) {
        return environment.getOrDefault(variable, "").strip();
    }
}
