package io.github.weightmark.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * The bundled rules as packed at build time. Reading them costs a copy of three arrays; the rules of one type are made
 * into trees when they are asked for, and a text when a tree first holds it.
 *
 * <p>The file: a mark, the version of the form, a checksum of the rest; where each text ends; where the rules of each
 * type begin; {@linkplain RuleTree the trees}; the texts in UTF-8, each distinct one once.
 */
public final class RulePack {

    /** {@code WMRP}, read backwards. */
    static final int MARK = 0x50524D57;

    static final int VERSION = 1;
    static final int HEADER = 3 * Integer.BYTES;

    private static final String BUNDLED = "/io/github/weightmark/rules/rules.bin";

    private final int[] roots;
    private final RuleTree trees;

    private RulePack(ByteBuffer in) {
        int[] ends = ints(in);
        roots = ints(in);
        int[] nodes = ints(in);
        byte[] texts = new byte[in.remaining()];
        in.get(texts);
        trees = new RuleTree(nodes, texts, ends);
    }

    /**
     * The rules that come with Weightmark.
     *
     * @throws RuleException when they are missing from the class path or damaged
     */
    public static RulePack bundled() {
        try (InputStream packed = RulePack.class.getResourceAsStream(BUNDLED)) {
            if (packed == null) {
                throw new RuleException("The bundled rules are missing from the class path. Reinstall Weightmark.");
            }
            return read(packed.readAllBytes());
        } catch (IOException e) {
            throw new RuleException(
                    "The bundled rules cannot be read: " + e.getMessage() + ". Reinstall Weightmark.", e);
        }
    }

    static RulePack read(byte[] file) {
        if (file.length < HEADER) {
            throw damaged("they end after " + file.length + " bytes");
        }
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (in.getInt() != MARK) {
            throw damaged("they do not begin like rules");
        }
        int version = in.getInt();
        if (version != VERSION) {
            throw damaged("they have version " + version + " and not " + VERSION);
        }
        if (in.getInt() != checksum(file)) {
            throw damaged("their checksum is wrong");
        }
        return new RulePack(in);
    }

    /** Of the rules: {@code 2026.11.1}. */
    public String version() {
        return String.valueOf(trees.read(roots[RuleType.values().length]));
    }

    /**
     * The rules of one type, sorted by file; each a mapping of text, {@link Integer}, {@link Long}, {@link Boolean},
     * list, mapping or {@code null}, as in its YAML file.
     */
    @SuppressWarnings("unchecked") // RulePacker writes lists of mappings
    public List<Map<String, Object>> rules(RuleType type) {
        return (List<Map<String, Object>>) (List<?>) trees.list(roots[type.ordinal()]);
    }

    static int checksum(byte[] file) {
        CRC32 checksum = new CRC32();
        checksum.update(file, HEADER, file.length - HEADER);
        return (int) checksum.getValue();
    }

    private static int[] ints(ByteBuffer in) {
        int[] numbers = new int[in.getInt()];
        in.asIntBuffer().get(numbers);
        in.position(in.position() + numbers.length * Integer.BYTES);
        return numbers;
    }

    private static RuleException damaged(String how) {
        return new RuleException("The bundled rules are damaged: " + how + ". Reinstall Weightmark.");
    }
}
