package io.github.weightmark.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.github.weightmark.domain.Source;
import io.github.weightmark.judge.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** A policy in the words of a policy file: what it prints can be saved as one. */
final class PolicyText {

    private static final List<String> LISTS = List.of("tiers", "clauses", "licenses", "models");
    private static final TypeReference<LinkedHashMap<String, Object>> TREE = new TypeReference<>() {};
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .serializationInclusion(JsonInclude.Include.NON_EMPTY)
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .addModule(new SimpleModule()
                    .addSerializer(LocalDate.class, ToStringSerializer.instance)
                    .addSerializer(Source.class, ToStringSerializer.instance))
            .build();

    private PolicyText() {}

    static String of(Policy policy) {
        Map<String, Object> tree = MAPPER.convertValue(policy, TREE);
        LISTS.forEach(list -> tree.computeIfPresent(list, (key, actions) -> byAction((Map<?, ?>) actions)));
        List.of("evidence", "duties")
                .forEach(name -> tree.computeIfPresent(
                        name, (key, word) -> word.toString().toLowerCase(Locale.ROOT)));
        // A baseline is a file of its own.
        tree.remove("baseline");
        Object free = tree.remove("accept-free-weights");
        if (free != null) {
            tree.put("fully-open", Map.of("accept-free-weights", free));
        }
        if (tree.get("waivers") instanceof List<?> waivers) {
            waivers.forEach(waiver -> ((Map<?, ?>) waiver).remove("source"));
        }
        return new Yaml(layout()).dump(tree).stripTrailing();
    }

    /** A policy file lists names under each action; the record holds the action of each name. */
    private static Map<String, List<String>> byAction(Map<?, ?> actions) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        actions.forEach((name, action) -> lists.computeIfAbsent(
                        action.toString().toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                .add(name.toString()));
        return lists;
    }

    private static DumperOptions layout() {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(100);
        return options;
    }
}
