package io.github.weightmark.domain;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.LocalDate;

/** Sends a record through JSON and back, as another machine would get it: a plain mapper, dates as ISO text. */
public final class Wire {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(dates());

    private Wire() {}

    public static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    public static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** The value as it comes out at the other end. */
    @SuppressWarnings("unchecked")
    public static <T> T trip(T value) {
        return (T) read(json(value), value.getClass());
    }

    private static SimpleModule dates() {
        return new SimpleModule()
                .addSerializer(LocalDate.class, ToStringSerializer.instance)
                .addDeserializer(LocalDate.class, new StdDeserializer<LocalDate>(LocalDate.class) {
                    @Override
                    public LocalDate deserialize(JsonParser text, DeserializationContext context) throws IOException {
                        return LocalDate.parse(text.getText());
                    }
                });
    }
}
