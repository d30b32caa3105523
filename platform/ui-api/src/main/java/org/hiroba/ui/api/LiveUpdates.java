package org.hiroba.ui.api;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.event.JournalEntry;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Lets a view follow what happens. Only events whose audience the viewer may see are handed on.
 *
 * @since 0.1
 */
@ProviderType
public interface LiveUpdates {
    /**
     * While the component is attached, hands it what happens, several entries at once when much happens, under the UI
     * session lock and pushed to the browser afterwards. Ends by itself with the component.
     *
     * @param wanted asked on another thread, for every event; cheap, touches no component
     */
    void follow(Component component, Predicate<DomainEvent> wanted, Consumer<List<JournalEntry>> action);
}
