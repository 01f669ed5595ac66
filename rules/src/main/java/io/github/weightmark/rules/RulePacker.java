package io.github.weightmark.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what {@link RulePack} reads. */
final class RulePacker {

    private static final int LARGEST_SMALL = Integer.MAX_VALUE >> RuleTree.KIND_BITS;

    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final List<Integer> nodes = new ArrayList<>();

    private RulePacker() {}

    /** @param rules as {@link RuleFolder#read} makes them */
    static byte[] pack(ObjectNode rules) {
        RulePacker packer = new RulePacker();
        RuleType[] types = RuleType.values();
        int[] roots = new int[types.length + 1];
        for (RuleType type : types) {
            roots[type.ordinal()] = packer.nodes.size();
            packer.add(rules.withArray(type.folder()));
        }
        roots[types.length] = packer.nodes.size();
        packer.add(TextNode.valueOf(rules.path("version").asText()));
        return packer.file(roots);
    }

    private void add(JsonNode value) {
        switch (value.getNodeType()) {
            case OBJECT -> {
                node(RuleTree.MAPPING, value.size());
                value.properties().forEach(member -> {
                    nodes.add(text(member.getKey()));
                    add(member.getValue());
                });
            }
            case ARRAY -> {
                node(RuleTree.LIST, value.size());
                value.forEach(this::add);
            }
            case STRING -> node(RuleTree.TEXT, text(value.textValue()));
            case NUMBER -> number(value);
            case BOOLEAN -> node(value.booleanValue() ? RuleTree.TRUE : RuleTree.FALSE, 0);
            case NULL -> node(RuleTree.NULL, 0);
            default -> throw new RuleException("A rule cannot hold a " + value.getNodeType() + ": " + value);
        }
    }

    private void number(JsonNode value) {
        if (!value.canConvertToExactIntegral() || !value.canConvertToLong()) {
            throw new RuleException("A rule cannot hold the number " + value + ". Write it as a text.");
        }
        if (Math.abs(value.longValue()) <= LARGEST_SMALL) {
            node(RuleTree.SMALL, value.intValue());
        } else {
            node(RuleTree.LARGE, text(Long.toString(value.longValue())));
        }
    }

    private void node(int kind, int content) {
        nodes.add(content << RuleTree.KIND_BITS | kind);
    }

    private int text(String text) {
        Integer known = texts.putIfAbsent(text, texts.size());
        return known == null ? texts.size() - 1 : known;
    }

    private byte[] file(int[] roots) {
        ByteArrayOutputStream utf8 = new ByteArrayOutputStream();
        int[] ends = new int[texts.size()];
        int next = 0;
        for (String text : texts.keySet()) {
            utf8.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            ends[next++] = utf8.size();
        }
        int[] tree = nodes.stream().mapToInt(Integer::intValue).toArray();
        int arrays = (3 + ends.length + roots.length + tree.length) * Integer.BYTES;
        ByteBuffer file =
                ByteBuffer.allocate(RulePack.HEADER + arrays + utf8.size()).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(RulePack.MARK).putInt(RulePack.VERSION).putInt(0);
        for (int[] array : List.of(ends, roots, tree)) {
            file.putInt(array.length);
            for (int number : array) {
                file.putInt(number);
            }
        }
        file.put(utf8.toByteArray());
        file.putInt(RulePack.HEADER - Integer.BYTES, RulePack.checksum(file.array()));
        return file.array();
    }
}
