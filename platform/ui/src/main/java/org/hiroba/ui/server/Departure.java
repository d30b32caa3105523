package org.hiroba.ui.server;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.hiroba.ui.viewer.OpenPages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens when a view, or a page of the administration, goes with its plugin: pages that show it are led home, and then Vaadin
 * is made to forget the classes, so that the plugin's class loader can be collected.
 */
final class Departure {
    private static final Logger LOG = LoggerFactory.getLogger(Departure.class);
    private static final long PATIENCE_SECONDS = 10;

    private final OpenPages pages;
    private final PluginClasses classes = new PluginClasses();

    Departure(OpenPages pages) {
        this.pages = pages;
    }

    /**
     * Begins it on a thread of its own, since a page may be busy in the plugin that is being stopped.
     *
     * @param shows whether one of the page's views shows what goes
     * @return done when the pages are home, or have been waited for long enough
     */
    CompletableFuture<Void> of(Class<?> plugins, Predicate<Object> shows) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Thread.ofVirtual().name("departure of " + plugins.getSimpleName()).start(() -> {
            try {
                pages.all().stream().map(ui -> leadHome(ui, shows)).toList().forEach(this::await);
                classes.forget(plugins.getClassLoader());
            } finally {
                done.complete(null);
            }
        });
        return done;
    }

    private Future<Void> leadHome(UI ui, Predicate<Object> shows) {
        return pages.access(ui, () -> {
            List<?> chain = ui.getInternals().getActiveRouterTargetsChain();
            if (chain.stream().anyMatch(shows)) {
                ui.navigate("");
                pages.viewer(ui).ifPresent(viewer -> viewer.tell(viewer.text("ui.view.gone")));
            }
        });
    }

    private void await(Future<Void> led) {
        try {
            led.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("A page could not be led home", e);
        }
    }
}
