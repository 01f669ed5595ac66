package io.github.weightmark.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody changes a record after it was made: neither through what it was made from nor through what it hands out. */
class ImmutabilityTest {

    static Stream<Record> holdingOthers() {
        return Filled.records().stream()
                .filter(record -> Stream.of(record.getClass().getRecordComponents())
                        .map(RecordComponent::getType)
                        .anyMatch(type -> type == List.class || type == SortedMap.class));
    }

    @ParameterizedTest
    @MethodSource("holdingOthers")
    void whatItWasMadeFromMayChange(Record record) throws ReflectiveOperationException {
        List<Object> parts = thawed(record);
        Record made = make(record.getClass(), parts);
        assertThat(made).isEqualTo(record);

        for (Object part : parts) {
            if (part instanceof List<?> list) {
                list.clear();
            } else if (part instanceof SortedMap<?, ?> map) {
                map.clear();
            }
        }

        assertThat(made).isEqualTo(record);
    }

    @ParameterizedTest
    @MethodSource("holdingOthers")
    void whatItHandsOutCannotBeChanged(Record record) throws ReflectiveOperationException {
        Record made = make(record.getClass(), thawed(record));

        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object part = component.getAccessor().invoke(made);
            if (part instanceof List<?> list) {
                assertThatThrownBy(list::clear)
                        .as(component.getName())
                        .isInstanceOf(UnsupportedOperationException.class);
            } else if (part instanceof SortedMap<?, ?> map) {
                assertThatThrownBy(map::clear)
                        .as(component.getName())
                        .isInstanceOf(UnsupportedOperationException.class);
            }
        }
    }

    /** The components, with lists and maps that can be changed in place of those that cannot. */
    private static List<Object> thawed(Record record) throws ReflectiveOperationException {
        List<Object> parts = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object part = component.getAccessor().invoke(record);
            if (part instanceof List<?> list) {
                parts.add(new ArrayList<>(list));
            } else if (part instanceof SortedMap<?, ?> map) {
                parts.add(new TreeMap<>(map));
            } else {
                parts.add(part);
            }
        }
        return parts;
    }

    private static Record make(Class<? extends Record> type, List<Object> parts) throws ReflectiveOperationException {
        Class<?>[] types = Stream.of(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        return type.getDeclaredConstructor(types).newInstance(parts.toArray());
    }
}
