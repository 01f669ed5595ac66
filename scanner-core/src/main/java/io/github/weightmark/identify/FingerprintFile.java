package io.github.weightmark.identify;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The known licences and the index over them in one file, made at build time, so that a process which has one text to
 * compare neither unpacks nor indexes a million words first.
 *
 * <p>A header of three numbers – a mark, the version of the form, a checksum of the rest – then whole arrays.
 */
public final class FingerprintFile {

    private static final String BUNDLED = "/io/github/weightmark/identify/fingerprints.bin";

    /** {@code WMFP}, read backwards. */
    private static final int MARK = 0x50464D57;

    private static final int VERSION = 2;
    private static final int HEADER = 3 * Integer.BYTES;

    private FingerprintFile() {}

    /** The licences that come with Weightmark. Throws {@link IllegalStateException} when the jar lacks them. */
    static Corpus bundled() {
        try (InputStream packed = FingerprintFile.class.getResourceAsStream(BUNDLED)) {
            if (packed == null) {
                throw new IllegalStateException(
                        "The licence index is missing from the class path. Reinstall Weightmark.");
            }
            return read(packed.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("The licence index cannot be read. Reinstall Weightmark.", e);
        }
    }

    /** Throws {@link IllegalStateException} when {@code file} is not as it was written. */
    static Corpus read(byte[] file) {
        if (file.length < HEADER) {
            throw damaged("it ends after " + file.length + " bytes");
        }
        ArrayReader header = new ArrayReader(file, 0);
        if (header.fixed() != MARK) {
            throw damaged("it does not begin like one");
        }
        int version = header.fixed();
        if (version != VERSION) {
            throw damaged("it has version " + version + " and not " + VERSION);
        }
        if (header.fixed() != checksum(file)) {
            throw damaged("its checksum is wrong");
        }
        ArrayReader in = new ArrayReader(file, HEADER);
        ShingleIndex index = ShingleIndex.read(in);
        return new Corpus(PackedLicenses.read(in), index);
    }

    /** Packs {@code all}, in their order: of licences with the same words the first is the one that answers. */
    public static void write(List<Fingerprint> all, OutputStream target) throws IOException {
        ByteWriter out = new ByteWriter();
        out.fixed(MARK);
        out.fixed(VERSION);
        ByteWriter rest = new ByteWriter();
        ShingleIndex.of(all).write(rest);
        PackedLicenses.write(all, rest);
        CRC32 checksum = new CRC32();
        checksum.update(rest.toByteArray());
        out.fixed((int) checksum.getValue());
        target.write(out.toByteArray());
        target.write(rest.toByteArray());
    }

    private static int checksum(byte[] file) {
        CRC32 checksum = new CRC32();
        checksum.update(file, HEADER, file.length - HEADER);
        return (int) checksum.getValue();
    }

    private static IllegalStateException damaged(String how) {
        return new IllegalStateException("The licence index is damaged: " + how + ". Reinstall Weightmark.");
    }
}
