package org.hiroba.web.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Optional;

/**
 * A record of one component called {@code value}, which is a long or a text: a plugin's {@code GroupId}, the platform's
 * {@code PersonId}. In JSON and in addresses it stands as that value.
 */
public final class ValueRecord {
    private final Class<?> type;
    private final boolean number;
    private final Constructor<?> constructor;
    private final Method accessor;

    private ValueRecord(Class<?> type, RecordComponent component) throws NoSuchMethodException {
        this.type = type;
        this.number = component.getType() == long.class;
        this.constructor = type.getDeclaredConstructor(component.getType());
        this.accessor = component.getAccessor();
        constructor.setAccessible(true);
        accessor.setAccessible(true);
    }

    /** Empty if the type is no such record. */
    public static Optional<ValueRecord> of(Class<?> type) {
        if (!type.isRecord() || type.getRecordComponents().length != 1) {
            return Optional.empty();
        }
        RecordComponent only = type.getRecordComponents()[0];
        boolean fits = only.getType() == long.class || only.getType() == String.class;
        if (!fits || !only.getName().equals("value")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ValueRecord(type, only));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("A record without its constructor: " + type, e);
        }
    }

    public Class<?> type() {
        return type;
    }

    /** @throws IllegalArgumentException if the text is no number where one is needed, or the record refuses it */
    public Object make(String text) {
        try {
            return number ? constructor.newInstance(Long.parseLong(text)) : constructor.newInstance(text);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException("Refused by " + type.getSimpleName(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make a " + type, e);
        }
    }

    public String textOf(Object record) {
        try {
            return String.valueOf(accessor.invoke(record));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read a " + type, e);
        }
    }
}
