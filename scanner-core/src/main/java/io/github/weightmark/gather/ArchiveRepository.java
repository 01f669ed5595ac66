package io.github.weightmark.gather;

import io.github.weightmark.gather.weights.ByteSource;
import io.github.weightmark.gather.weights.WeightFormats;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The files of a model in a folder of an archive, such as a jar. Entries are read one by one and up to a limit; nothing
 * is ever unpacked. What stands at the root of an archive speaks of the package, not of the weights in it.
 */
final class ArchiveRepository implements Repository {

    /** Larger weights in an archive are not looked into: their header would have to be read through from its start. */
    private static final int MOST_BYTES = 64 << 20;

    private final ZipFile zip;
    private final TreeMap<String, ZipEntry> entries = new TreeMap<>();

    /**
     * @param weights the entry with the weights
     * @param mostEntries entries that are looked at
     */
    ArchiveRepository(ZipFile zip, String weights, int mostEntries) {
        this.zip = zip;
        String folder = weights.substring(0, weights.lastIndexOf('/') + 1);
        zip.stream()
                .limit(mostEntries)
                .filter(entry -> isBeside(entry.getName(), folder, weights))
                .forEach(entry -> entries.put(entry.getName().substring(folder.length()), entry));
    }

    private static boolean isBeside(String name, String folder, String weights) {
        boolean beside = !folder.isEmpty()
                && name.startsWith(folder)
                && name.length() > folder.length()
                && name.indexOf('/', folder.length()) < 0
                && weightsOrText(name, weights);
        return name.equals(weights) || beside;
    }

    /** Other weights in the folder are other models. */
    private static boolean weightsOrText(String name, String weights) {
        return name.equals(weights) || WeightFormats.of(name).isEmpty();
    }

    @Override
    public List<String> files() {
        return List.copyOf(entries.keySet());
    }

    @Override
    public byte[] read(String path, int maxBytes) throws ReadException {
        ZipEntry entry = entries.get(path);
        try (InputStream in = entry == null ? InputStream.nullInputStream() : zip.getInputStream(entry)) {
            byte[] content = in.readNBytes(maxBytes);
            if (entry == null || in.read() >= 0) {
                throw new IOException("missing or too large");
            }
            return content;
        } catch (IOException e) {
            throw ReadException.error(
                    "archive.unreadable",
                    path + " in the archive " + name() + " cannot be read, or is larger than " + maxBytes + " bytes.",
                    "Look at it yourself.",
                    path);
        }
    }

    @Override
    public byte[] readOther(HubLink link, int maxBytes) throws ReadException {
        throw ReadException.warning(
                "archive.link",
                "A file in the archive " + name() + " names a licence elsewhere, which was not followed.",
                "Look at it yourself.",
                name());
    }

    @Override
    public boolean isLocal() {
        return false;
    }

    @Override
    public Optional<ByteSource> elsewhere(String path) {
        ZipEntry entry = entries.get(path);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = in.readNBytes(MOST_BYTES);
            return in.read() >= 0 ? Optional.empty() : Optional.of(new Bytes(content));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Path> onDisk(String path) {
        return Optional.empty();
    }

    private String name() {
        return zip.getName().substring(zip.getName().replace('\\', '/').lastIndexOf('/') + 1);
    }

    private record Bytes(byte[] content) implements ByteSource {

        @Override
        public long size() {
            return content.length;
        }

        @Override
        public int read(ByteBuffer target, long position) {
            if (position >= content.length) {
                return -1;
            }
            int length = (int) Math.min(target.remaining(), content.length - position);
            target.put(content, (int) position, length);
            return length;
        }
    }
}
