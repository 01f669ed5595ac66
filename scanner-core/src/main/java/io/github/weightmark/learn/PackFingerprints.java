package io.github.weightmark.learn;

import io.github.weightmark.identify.Fingerprint;
import io.github.weightmark.identify.FingerprintFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Build step: packs the SPDX list and the fingerprints of AI licences into the one file that {@code identify} loads. */
public final class PackFingerprints {

    private PackFingerprints() {}

    /**
     * @param arguments the folder of fingerprint files, and the file to write
     */
    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[1]);
        Files.createDirectories(target.toAbsolutePath().getParent());
        List<Fingerprint> all = new ArrayList<>(SpdxList.fingerprints());
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            for (Path file : files.filter(name -> name.toString().endsWith(".fp"))
                    .sorted()
                    .toList()) {
                all.add(FingerprintText.parse(Files.readString(file)).fingerprint());
            }
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
            FingerprintFile.write(all, out);
        }
        SpdxWords.write(target.resolveSibling("spdx-words.txt"));
    }
}
