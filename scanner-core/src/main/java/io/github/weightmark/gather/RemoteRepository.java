package io.github.weightmark.gather;

import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.TextRole;
import io.github.weightmark.gather.http.FetchException;
import io.github.weightmark.gather.http.FetchException.Kind;
import io.github.weightmark.gather.weights.ByteSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The files of one model on the Hub, all at one commit. */
final class RemoteRepository implements Repository {

    private final HubAccess hub;
    private final ModelInfo info;
    private final String commit;
    private @Nullable ReadException withheld;

    RemoteRepository(HubAccess hub, ModelInfo info, String commit) {
        this.hub = hub;
        this.info = info;
        this.commit = commit;
    }

    @Override
    public List<String> files() {
        return info.files();
    }

    @Override
    public byte[] read(String path, int maxBytes) throws ReadException {
        // What the Hub withholds once it withholds for every file; asking again would only use up the rate limit.
        if (withheld != null) {
            throw withheld;
        }
        try {
            return hub.file(here(path), maxBytes);
        } catch (FetchException e) {
            if (e.kind() == Kind.GATED) {
                withheld = withheld();
                throw withheld;
            }
            // The model is there, and something it says is not: nothing may pass for what the rest of it says.
            throw ReadException.of(e, Level.ERROR);
        }
    }

    @Override
    public byte[] readOther(HubLink link, int maxBytes) throws ReadException {
        try {
            return hub.file(link, maxBytes);
        } catch (FetchException e) {
            throw ReadException.of(e, Level.WARNING);
        }
    }

    @Override
    public boolean isLocal() {
        return false;
    }

    @Override
    public Optional<Path> onDisk(String path) {
        return Optional.empty();
    }

    @Override
    public Optional<ByteSource> elsewhere(String path) {
        return withheld == null ? Optional.of(new RemoteBytes(hub, here(path))) : Optional.empty();
    }

    private HubLink here(String path) {
        return new HubLink(info.id(), commit, path);
    }

    private ReadException withheld() {
        return ReadException.of(
                new FetchException(
                        Kind.GATED,
                        "The Hub hands out the files of " + info.id() + " only to accounts that accepted its terms; "
                                + "its card's metadata was read, its texts were not.",
                        "Accept the terms at " + hub.endpoint() + "/" + info.id() + " and set HF_TOKEN."),
                Level.WARNING,
                unreadLicense());
    }

    /** The weightiest of the licence files that are there to be read; nobody can tell what they add to the tag. */
    private @Nullable Source unreadLicense() {
        return LicenseFiles.among(files()).stream()
                .filter(file -> file.role() != TextRole.NOTICE)
                .map(file -> Source.file(file.path()))
                .findFirst()
                .orElse(null);
    }
}
