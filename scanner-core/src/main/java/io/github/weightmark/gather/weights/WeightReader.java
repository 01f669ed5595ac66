package io.github.weightmark.gather.weights;

import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Source;
import io.github.weightmark.gather.draft.EvidenceDraft;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads what the header of a weight file says of licence and origin. Decides by the file's first bytes, not by its
 * name; a format without such fields, pickles above all, is not opened any further.
 */
public final class WeightReader {

    private static final int MAGIC = 64;
    private static final String LFS = "version https://git-lfs.github.com/spec";

    private final Limits limits;

    public WeightReader(Limits limits) {
        this.limits = limits;
    }

    /**
     * Adds the claims and parents of one file on this machine.
     *
     * @param file the file, already known to lie where it may be read
     * @param path its name in the report
     * @param format what its name promises
     */
    public void read(Path file, String path, String format, EvidenceDraft draft) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            read(new OnDisk(channel), path, format, draft);
        } catch (IOException e) {
            unreadable(path, draft);
        }
    }

    /** The same, wherever the bytes come from. */
    public void read(ByteSource file, String path, String format, EvidenceDraft draft) {
        try {
            String magic = magic(file);
            if (magic.startsWith(LFS)) {
                pointer(path, draft);
                return;
            }
            // A GGUF file is one whatever it is called.
            header(file, path, magic.startsWith("GGUF") ? WeightFormats.GGUF : format, draft);
        } catch (SourceException e) {
            draft.problem(e.problem());
        } catch (IOException e) {
            unreadable(path, draft);
        }
    }

    private static void unreadable(String path, EvidenceDraft draft) {
        draft.problem(
                "weights.unreadable",
                Level.ERROR,
                path + " cannot be read.",
                "Make the file readable, then scan again.",
                Source.file(path));
    }

    private void header(ByteSource file, String path, String format, EvidenceDraft draft) throws IOException {
        try {
            HeaderClaims claims = new HeaderClaims(path, draft);
            if (format.equals(WeightFormats.LLAMAFILE)) {
                new Llamafile(file, limits).strings().forEach(claims::add);
            } else {
                claims.add(strings(file, path, format));
            }
        } catch (HeaderException e) {
            draft.problem(
                    format + "." + e.id(),
                    Level.ERROR,
                    "The header of " + path + " " + e.getMessage() + ", so what it says of its licence is lost.",
                    "Fetch the file again; if it is whole, its maker must write it anew.",
                    Source.file(path));
        }
    }

    private SortedMap<String, String> strings(ByteSource file, String path, String format)
            throws IOException, HeaderException {
        return switch (format) {
            case WeightFormats.GGUF -> new Gguf(header(file), limits).strings();
            case WeightFormats.SAFETENSORS -> new Safetensors(header(file), limits).strings();
            // The properties stand at the end of the file, behind the graph.
            case WeightFormats.ONNX -> new Onnx(new HeaderBytes(file, Long.MAX_VALUE), limits).strings();
            case WeightFormats.CORE_ML -> new CoreMl(new HeaderBytes(file, Long.MAX_VALUE), limits).strings();
            case WeightFormats.TFLITE -> new TfLite(file, limits).strings();
            case WeightFormats.DDUF -> new Dduf(file, limits).strings();
            case WeightFormats.OPEN_VINO ->
                path.endsWith(".xml") ? new OpenVino(file, limits).strings() : new TreeMap<>();
            default -> new TreeMap<>();
        };
    }

    private HeaderBytes header(ByteSource file) throws IOException {
        return new HeaderBytes(file, limits.weightHeaderBytes());
    }

    private static String magic(ByteSource file) throws IOException {
        ByteBuffer first = ByteBuffer.allocate(MAGIC);
        int read = file.read(first, 0);
        return new String(first.array(), 0, Math.max(0, read), StandardCharsets.ISO_8859_1);
    }

    private record OnDisk(FileChannel channel) implements ByteSource {

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return channel.read(target, position);
        }
    }

    private static void pointer(String path, EvidenceDraft draft) {
        draft.problem(
                "weights.lfs-pointer",
                Level.ERROR,
                "The weights of " + path + " are not here: the file is a Git LFS pointer.",
                "Run: git lfs pull",
                Source.file(path));
    }
}
