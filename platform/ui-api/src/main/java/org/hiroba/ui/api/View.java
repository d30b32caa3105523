package org.hiroba.ui.api;

import com.vaadin.flow.component.Component;
import java.util.function.Function;
import org.hiroba.api.plugin.Contribution;

/**
 * A page of the portal. The class carries no {@code @Route}: the platform registers it under the path when the plugin
 * starts and removes it when it stops. Parameters of the path ({@code groups/:group/posts/:post?}) reach the component
 * through Vaadin's {@code BeforeEnterObserver}.
 *
 * @param path without leading slash, a Vaadin route template
 * @param titleKey of the page's title, unless the component implements {@code HasDynamicTitle}
 * @param factory makes the component, under the UI session lock
 * @since 0.1
 */
public record View<C extends Component>(
        String path, Class<C> type, String titleKey, Function<Viewer, C> factory) implements Contribution {}
