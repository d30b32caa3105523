package org.hiroba.ui.server;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.internal.UIInternals;
import com.vaadin.flow.internal.ReflectionCache;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes Vaadin forget the classes of a plugin that is gone. Flow 25.2 keeps them in static collections that nobody else
 * clears; found by heap dumps. A test takes a plugin away and sees its class loader collected, so that an upgrade of
 * Vaadin which keeps them elsewhere is noticed. The one place that is not a collection is in {@link PortalService}.
 */
final class PluginClasses {
    private static final Logger LOG = LoggerFactory.getLogger(PluginClasses.class);

    void forget(ClassLoader gone) {
        if (gone == PluginClasses.class.getClassLoader()) {
            return;
        }
        ReflectionCache.clearAll();
        forget(gone, UIInternals.class, "warnedAboutDeps");
        forget(gone, ComponentUtil.class, "tagToComponentsMap");
        forget(gone, "com.vaadin.flow.component.AbstractSinglePropertyField", "typeHandlers");
        forget(gone, "com.vaadin.flow.data.binder.BeanPropertySet", "INSTANCES");
    }

    private void forget(ClassLoader gone, String type, String field) {
        try {
            forget(gone, Class.forName(type), field);
        } catch (ClassNotFoundException e) {
            LOG.warn("Vaadin has no {} any more", type);
        }
    }

    private void forget(ClassLoader gone, Class<?> type, String name) {
        try {
            Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            switch (field.get(null)) {
                case Map<?, ?> map -> {
                    map.keySet().removeIf(key -> isOf(gone, key));
                    map.values().removeIf(value -> isOf(gone, value));
                }
                case Collection<?> all -> all.removeIf(each -> isOf(gone, each));
                case null, default -> LOG.warn("{}.{} is not what it was", type, name);
            }
        } catch (ReflectiveOperationException e) {
            LOG.warn("{} has no {} any more; plugins' classes may stay in memory", type, name);
        }
    }

    private static boolean isOf(ClassLoader gone, Object held) {
        return switch (held) {
            case Class<?> type -> type.getClassLoader() == gone;
            case Collection<?> several -> {
                several.removeIf(each -> isOf(gone, each));
                yield several.isEmpty();
            }
            default -> held.getClass().getClassLoader() == gone || isKeyOf(gone, held);
        };
    }

    /** BeanPropertySet's keys are records or beans that name the class in their text. */
    private static boolean isKeyOf(ClassLoader gone, Object key) {
        for (Field field : key.getClass().getDeclaredFields()) {
            if (field.getType() == Class.class && field.trySetAccessible()) {
                try {
                    if (field.get(key) instanceof Class<?> type && type.getClassLoader() == gone) {
                        return true;
                    }
                } catch (IllegalAccessException e) {
                    return false;
                }
            }
        }
        return false;
    }
}
