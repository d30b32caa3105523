package org.hiroba.web.rest.openapi;

import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.rest.Cursor;
import org.hiroba.web.json.ValueRecord;

/** JSON schemas of types, by the rules of {@code Json}. Records and enums get names and are described once. */
final class Schemas {
    private static final Map<Class<?>, Map<String, Object>> KNOWN = new HashMap<>();

    static {
        Map<String, Object> number = Map.of("type", "string", "pattern", "^-?[0-9]+$");
        KNOWN.put(long.class, number);
        KNOWN.put(Long.class, number);
        KNOWN.put(int.class, Map.of("type", "integer", "format", "int32"));
        KNOWN.put(Integer.class, Map.of("type", "integer", "format", "int32"));
        KNOWN.put(double.class, Map.of("type", "number"));
        KNOWN.put(Double.class, Map.of("type", "number"));
        KNOWN.put(boolean.class, Map.of("type", "boolean"));
        KNOWN.put(Boolean.class, Map.of("type", "boolean"));
        KNOWN.put(String.class, Map.of("type", "string"));
        KNOWN.put(Instant.class, Map.of("type", "string", "format", "date-time"));
        KNOWN.put(LocalDate.class, Map.of("type", "string", "format", "date"));
        KNOWN.put(Duration.class, Map.of("type", "string", "format", "duration"));
        KNOWN.put(MonthDay.class, Map.of("type", "string", "pattern", "^--[0-9]{2}-[0-9]{2}$"));
        KNOWN.put(ContentRef.class, Map.of("type", "string", "examples", List.of("post:9001")));
        KNOWN.put(Audience.class, Map.of("type", "string", "examples", List.of("group:12")));
        KNOWN.put(Cursor.class, Map.of("type", "string"));
        KNOWN.put(InputStream.class, Map.of("type", "string", "format", "binary"));
        KNOWN.put(byte[].class, Map.of("type", "string", "format", "binary"));
    }

    private final Map<String, Object> named = new HashMap<>();
    private final Map<String, Type> names = new HashMap<>();

    Map<String, Object> named() {
        return named;
    }

    Map<String, Object> of(Type type) {
        return of(type, Map.of());
    }

    /** A default as the schema's type writes it. */
    static Object literal(Map<String, Object> schema, String text) {
        return switch (String.valueOf(schema.get("type"))) {
            case "integer" -> Integer.valueOf(text);
            case "boolean" -> Boolean.valueOf(text);
            default -> text;
        };
    }

    private Map<String, Object> of(Type type, Map<TypeVariable<?>, Type> variables) {
        return switch (type) {
            case Class<?> plain -> ofClass(plain);
            case ParameterizedType generic -> ofGeneric(generic, variables);
            case TypeVariable<?> variable ->
                variables.containsKey(variable) ? of(variables.get(variable), Map.of()) : Map.of();
            case WildcardType wildcard -> of(wildcard.getUpperBounds()[0], variables);
            default -> Map.of();
        };
    }

    private Map<String, Object> ofClass(Class<?> type) {
        Map<String, Object> known = KNOWN.get(type);
        if (known != null) {
            return known;
        }
        Optional<ValueRecord> value = ValueRecord.of(type);
        if (value.isPresent()) {
            return of(type.getRecordComponents()[0].getType());
        }
        if (type.isEnum()) {
            return reference(name(type), type, () -> Map.of(
                    "type", "string", "enum", Stream.of(type.getEnumConstants()).map(Object::toString).toList()));
        }
        return type.isRecord() ? reference(name(type), type, () -> record(type, Map.of())) : Map.of();
    }

    private Map<String, Object> ofGeneric(ParameterizedType type, Map<TypeVariable<?>, Type> variables) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        if (raw == Optional.class) {
            return of(arguments[0], variables);
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return Map.of("type", "array", "items", of(arguments[0], variables));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return Map.of("type", "object", "additionalProperties", of(arguments[1], variables));
        }
        return raw.isRecord() ? genericRecord(raw, type, variables) : Map.of();
    }

    private Map<String, Object> genericRecord(Class<?> raw, ParameterizedType type, Map<TypeVariable<?>, Type> outer) {
        Map<TypeVariable<?>, Type> variables = new HashMap<>();
        StringBuilder name = new StringBuilder(name(raw));
        for (int i = 0; i < type.getActualTypeArguments().length; i++) {
            Type argument = type.getActualTypeArguments()[i];
            Type actual = outer.getOrDefault(argument, argument);
            variables.put(raw.getTypeParameters()[i], actual);
            name.append("Of").append(actual instanceof Class<?> plain ? name(plain) : "Several");
        }
        return reference(name.toString(), type, () -> record(raw, variables));
    }

    private Map<String, Object> record(Class<?> type, Map<TypeVariable<?>, Type> variables) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            properties.put(component.getName(), of(component.getGenericType(), variables));
            if (component.getType() != Optional.class) {
                required.add(component.getName());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        return schema;
    }

    private Map<String, Object> reference(
            String wanted, Type type, Supplier<Map<String, Object>> schema) {
        String name = wanted;
        for (int number = 2; names.containsKey(name) && !names.get(name).equals(type); number++) {
            name = wanted + number;
        }
        if (names.putIfAbsent(name, type) == null) {
            named.put(name, schema.get());
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        boolean speaks = outer != null && !outer.getSimpleName().endsWith("Resource");
        return speaks ? outer.getSimpleName() + type.getSimpleName() : type.getSimpleName();
    }
}
