package org.hiroba.web.rest;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.rest.Cursor;
import org.hiroba.web.json.Instants;
import org.hiroba.web.json.ValueRecord;
import org.jspecify.annotations.Nullable;

/** Reads the platform's value types, and any record of one value, from paths and queries. */
final class ParameterForms implements ParamConverterProvider {
    private static final Map<Class<?>, Function<String, ?>> KNOWN = Map.of(
            Audience.class, Audience::parse,
            ContentRef.class, ContentRef::parse,
            Cursor.class, Cursor::parse,
            Instant.class, Instants::parse);

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Function<String, ?> known = KNOWN.get(type);
        if (known != null) {
            return new Form<>(type, known, Object::toString);
        }
        return ValueRecord.of(type)
                .map(record -> new Form<>(type, record::make, record::textOf))
                .orElse(null);
    }

    private record Form<T>(Class<T> type, Function<String, ?> parse, Function<Object, String> text)
            implements ParamConverter<T> {
        @Override
        public @Nullable T fromString(@Nullable String given) {
            return given == null ? null : type.cast(parse.apply(given));
        }

        @Override
        public String toString(T value) {
            return text.apply(value);
        }
    }
}
