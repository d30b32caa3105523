package org.hiroba.ui;

import com.vaadin.flow.component.Component;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.function.Function;
import org.hiroba.api.plugin.Contribution;
import org.hiroba.core.registry.ContributionRegistry;
import org.hiroba.core.registry.Registration;
import org.hiroba.ui.api.AdminPage;
import org.hiroba.ui.api.View;
import org.hiroba.ui.api.Viewer;

/** What a plugin shows, in a class loader of its own, as a bundle's is. */
final class VanishingPlugin {
    private static final int ATTEMPTS = 200;
    private static final long PAUSE_MILLIS = 100;

    private final ReferenceQueue<ClassLoader> gone = new ReferenceQueue<>();
    private final WeakReference<ClassLoader> collected;
    private Registration registration;

    private VanishingPlugin(ContributionRegistry contributions, Function<Class<? extends Component>, Contribution> what)
            throws ReflectiveOperationException {
        ClassLoader loader = new OwnLoader(VanishingPlugin.class.getClassLoader());
        collected = new WeakReference<>(loader, gone);
        Class<? extends Component> type =
                loader.loadClass(VanishingView.class.getName()).asSubclass(Component.class);
        registration = contributions.register("vanishing", what.apply(type));
    }

    static VanishingPlugin withView(ContributionRegistry contributions) throws ReflectiveOperationException {
        return new VanishingPlugin(contributions, VanishingPlugin::view);
    }

    static VanishingPlugin withAdminPage(ContributionRegistry contributions) throws ReflectiveOperationException {
        return new VanishingPlugin(contributions, VanishingPlugin::adminPage);
    }

    void stop() {
        registration.remove();
        registration = () -> {};
    }

    /** Asks for a garbage collection until the loader is gone. */
    void awaitCollected() throws InterruptedException {
        for (int i = 0; i < ATTEMPTS; i++) {
            System.gc();
            if (gone.remove(PAUSE_MILLIS) == collected) {
                return;
            }
        }
        throw new AssertionError("Something still holds the class loader of a plugin that is gone");
    }

    @SuppressWarnings("unchecked")
    private static AdminPage adminPage(Class<? extends Component> type) {
        try {
            var factory = (Function<Viewer, Component>) type.getDeclaredConstructor().newInstance();
            return new AdminPage("vanishing", "sample.groups", "sample.groups", 900, factory);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <C extends Component> View<C> view(Class<C> type) {
        Function<Viewer, C> factory = viewer -> {
            try {
                return type.getDeclaredConstructor().newInstance();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        };
        return new View<>("vanishing", type, "sample.groups", factory);
    }

    /** Defines the view's class itself and takes everything else from the host. */
    private static final class OwnLoader extends ClassLoader {
        OwnLoader(ClassLoader parent) {
            super(parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.equals(VanishingView.class.getName())) {
                return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            return known != null ? known : define(name);
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            String file = name.replace('.', '/') + ".class";
            try (InputStream in = getParent().getResourceAsStream(file)) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
