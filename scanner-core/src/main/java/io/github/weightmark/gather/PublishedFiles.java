package io.github.weightmark.gather;

import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Source;
import io.github.weightmark.gather.draft.EvidenceDraft;
import io.github.weightmark.gather.http.FetchException;
import io.github.weightmark.gather.source.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads the files of a model as they were published, for sources that are no Hub. */
final class PublishedFiles implements Surroundings.Folders {

    private final Limits limits;

    PublishedFiles(Limits limits) {
        this.limits = limits;
    }

    @Override
    public void read(Path folder, Path boundary, EvidenceDraft draft) throws IOException {
        read(FolderRepository.of(folder, boundary, LocalFolder.DEPTH), draft);
    }

    @Override
    public void read(Surroundings.Files files, EvidenceDraft draft) {
        read(new Elsewhere(files), draft);
    }

    private void read(Repository files, EvidenceDraft draft) {
        new RepositoryReader(files, limits, draft).card().others("");
    }

    /** Files on a server. */
    private record Elsewhere(Surroundings.Files server) implements Repository {

        @Override
        public List<String> files() {
            return server.all();
        }

        @Override
        public byte[] read(String path, int maxBytes) throws ReadException {
            try {
                return server.content(path, maxBytes);
            } catch (FetchException e) {
                String id = e.kind().problemId().replaceFirst("hub", "registry");
                throw new ReadException(
                        new Problem(id, Level.ERROR, String.valueOf(e.getMessage()), e.help(), Source.file(path)));
            }
        }

        @Override
        public byte[] readOther(HubLink link, int maxBytes) throws ReadException {
            throw HubLink.notFollowed(link);
        }

        @Override
        public boolean isLocal() {
            return false;
        }

        @Override
        public Optional<Path> onDisk(String path) {
            return Optional.empty();
        }
    }
}
