package io.github.weightmark.knowledge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of one packed rule, or of a part of one. They were checked against the schema when they were packed. */
record PackedFields(Map<String, Object> fields) {

    String text(String key) {
        return String.valueOf(fields.get(key));
    }

    @Nullable
    String textOrNull(String key) {
        Object value = fields.get(key);
        return value == null ? null : value.toString();
    }

    /** Zero when there is none. */
    int number(String key) {
        return fields.get(key) instanceof Number number ? number.intValue() : 0;
    }

    boolean isTrue(String key) {
        return Boolean.TRUE.equals(fields.get(key));
    }

    /** Empty when there is none. */
    @SuppressWarnings("unchecked") // a list of texts by schema
    List<String> texts(String key) {
        List<Object> values = (List<Object>) fields.getOrDefault(key, List.of());
        for (Object value : values) {
            if (!(value instanceof String)) {
                return values.stream().map(String::valueOf).toList();
            }
        }
        return (List<String>) (List<?>) values;
    }

    /** What {@code make} makes of each member of a list; empty when there is none. */
    @SuppressWarnings("unchecked") // a list of mappings by schema
    <T> List<T> list(String key, Function<PackedFields, T> make) {
        List<Map<String, Object>> members = (List<Map<String, Object>>) fields.getOrDefault(key, List.of());
        return members.stream()
                .map(member -> make.apply(new PackedFields(member)))
                .toList();
    }

    /** What {@code make} makes of a part, when it is there. */
    <T> @Nullable T part(String key, Function<PackedFields, T> make) {
        return fields.get(key) == null ? null : make.apply(new PackedFields(mapping(key)));
    }

    /** What {@code make} makes of each value of a mapping; empty when there is none. */
    <T> Map<String, T> parts(String key, Function<PackedFields, T> make) {
        Map<String, T> parts = new LinkedHashMap<>();
        PackedFields all = new PackedFields(mapping(key));
        all.fields.keySet().forEach(part -> parts.put(part, make.apply(new PackedFields(all.mapping(part)))));
        return parts;
    }

    /** As packed; empty when there is none. */
    @SuppressWarnings("unchecked") // a mapping by schema
    Map<String, Object> mapping(String key) {
        Object value = fields.get(key);
        return value == null ? Map.of() : (Map<String, Object>) value;
    }
}
