package org.hiroba.web.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hiroba.api.error.HirobaException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes and reads JSON by the rules of the API: every {@code long} is a decimal string, value records stand as their
 * value, empty {@code Optional}s are left out, unknown members are refused, and so is the lack of anything that is neither
 * {@code Optional} nor a collection; null is no member of a collection.
 *
 * <p><b>Threads:</b> safe for concurrent calls. <b>Errors:</b> reading throws {@code HirobaException} INVALID, which names
 * the member that is wrong.
 */
public final class Json {
    private static final int MOST_NESTING = 32;
    private static final int LONGEST_TEXT = 1_000_000;

    private volatile JsonMapper mapper = build();

    public byte[] write(Object value) {
        return mapper.writeValueAsBytes(value);
    }

    public void write(Object value, OutputStream out) {
        mapper.writeValue(out, value);
    }

    public <T> T read(InputStream in, Type type) {
        JsonMapper now = mapper;
        try {
            return now.readValue(in, now.constructType(type));
        } catch (JacksonException e) {
            throw JsonProblem.of(e);
        }
    }

    public JsonNode readTree(String text) {
        try {
            return mapper.readTree(text);
        } catch (JacksonException e) {
            throw JsonProblem.of(e);
        }
    }

    public <T> T convert(JsonNode node, Class<T> type) {
        try {
            return mapper.treeToValue(node, type);
        } catch (JacksonException e) {
            throw JsonProblem.of(e);
        }
    }

    /** Lets go of everything learnt about classes, so that those of a plugin that has stopped can be collected. */
    public void forgetClasses() {
        mapper = build();
    }

    private static JsonMapper build() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MOST_NESTING)
                        .maxStringLength(LONGEST_TEXT)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        JsonMapper.Builder builder = JsonMapper.builder(factory)
                .addModule(new ApiModule())
                .annotationIntrospector(new RequiredMembers())
                .changeDefaultPropertyInclusion(any -> JsonInclude.Value.construct(
                        JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        JsonSetter.Value nulls = JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.FAIL);
        for (Class<?> type : List.of(Collection.class, List.class, Set.class, Map.class)) {
            builder.withConfigOverride(type, override -> override.setNullHandling(nulls));
        }
        return builder.build();
    }
}
