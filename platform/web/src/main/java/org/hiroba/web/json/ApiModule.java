package org.hiroba.web.json;

import java.time.Instant;
import java.util.function.Function;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.module.SimpleSerializers;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** The types that stand as text: numbers of 64 bits, which JavaScript would round, references, and value records. */
final class ApiModule extends SimpleModule {
    ApiModule() {
        super("hiroba");
        setSerializers(new Serializers());
        setDeserializers(new Deserializers());
        addSerializer(Long.class, ToStringSerializer.instance);
        addSerializer(Long.TYPE, ToStringSerializer.instance);
        addDeserializer(Long.class, new FromText<>(Long.class, Long::valueOf));
        addDeserializer(Long.TYPE, new FromText<>(Long.TYPE, Long::valueOf));
        text(Audience.class, Audience::parse);
        text(ContentRef.class, ContentRef::parse);
        addDeserializer(Instant.class, new FromText<>(Instant.class, Instants::parse));
    }

    private <T> void text(Class<T> type, Function<String, T> parse) {
        addSerializer(type, ToStringSerializer.instance);
        addDeserializer(type, new FromText<>(type, parse));
    }

    private static final class Serializers extends SimpleSerializers {
        @Override
        public ValueSerializer<?> findSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier bean,
                com.fasterxml.jackson.annotation.JsonFormat.Value format) {
            return ValueRecord.of(type.getRawClass())
                    .<ValueSerializer<?>>map(ValueWriter::new)
                    .orElseGet(() -> super.findSerializer(config, type, bean, format));
        }
    }

    private static final class Deserializers extends SimpleDeserializers {
        @Override
        public ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier bean) {
            return ValueRecord.of(type.getRawClass())
                    .<ValueDeserializer<?>>map(record -> new FromText<>(record.type(), record::make))
                    .orElseGet(() -> super.findBeanDeserializer(type, config, bean));
        }
    }

    private static final class ValueWriter extends StdSerializer<Object> {
        private final ValueRecord record;

        ValueWriter(ValueRecord record) {
            super(record.type());
            this.record = record;
        }

        @Override
        public void serialize(Object value, JsonGenerator out, SerializationContext context) {
            out.writeString(record.textOf(value));
        }
    }

    /** Reads a string, or a whole number as many clients write ids. */
    private static final class FromText<T> extends StdDeserializer<T> {
        private final Function<String, ? extends T> parse;

        FromText(Class<?> type, Function<String, ? extends T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser in, DeserializationContext context) {
            if (!in.currentToken().isScalarValue() || in.currentToken().isBoolean()) {
                return (T) context.handleUnexpectedToken(handledType(), in);
            }
            try {
                return parse.apply(in.getString());
            } catch (IllegalArgumentException e) {
                return (T) context.handleWeirdStringValue(handledType(), in.getString(), "not of this form");
            }
        }
    }
}
