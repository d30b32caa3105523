package org.hiroba.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hiroba.core.plugin.PluginControl;
import org.hiroba.core.plugin.PluginState;
import org.hiroba.core.registry.ContributionRegistry;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.Confirmation;
import org.hiroba.ui.api.component.EmptyState;

/** Every plugin with its state; for one that does not run, why, and the next step. */
public final class PluginsPage extends Div {
    private final transient Viewer viewer;
    private final transient Optional<PluginControl> control;

    public PluginsPage(Viewer viewer, ContributionRegistry contributions) {
        this.viewer = viewer;
        this.control = contributions.all(PluginControl.class).stream().findFirst();
        addClassName("h-stack");
        show();
    }

    private void show() {
        removeAll();
        List<PluginState> plugins =
                control.map(all -> all.list(viewer.caller())).orElse(List.of());
        plugins.stream().filter(PluginsPage::isForPeople).forEach(plugin -> add(card(plugin)));
        if (getComponentCount() == 0) {
            add(new EmptyState(
                    "plug", viewer.text("ui.plugins.none"), viewer.text("ui.plugins.none.help")));
        }
    }

    /** Bundles that only lend their packages are no news while they are well. */
    private static boolean isForPeople(PluginState plugin) {
        return plugin.status() != PluginState.Status.LIBRARY;
    }

    private Article card(PluginState plugin) {
        H2 name = new H2(plugin.name(viewer.language()));
        Span version = new Span(plugin.version());
        version.addClassName("h-help");
        Div title = new Div(name, version, state(plugin));
        title.addClassName("h-inline");
        Article card = new Article(title);
        card.addClassNames("h-card", "h-plugin");
        Span origin = new Span(viewer.text(
                "ui.plugins.origin." + plugin.origin().name().toLowerCase(Locale.ROOT)));
        origin.addClassName("h-help");
        card.add(origin);
        plugin.reason()
                .map(reason -> viewer.text(reason.key(), reason.arguments().toArray()))
                .map(Paragraph::new)
                .ifPresent(card::add);
        Div buttons = new Div(buttons(plugin).toArray(Button[]::new));
        buttons.addClassName("h-inline");
        card.add(buttons);
        return card;
    }

    private Span state(PluginState plugin) {
        Span tag = new Span(viewer.text(
                "ui.plugins.status." + plugin.status().name().toLowerCase(Locale.ROOT)));
        tag.addClassName("h-tag");
        switch (plugin.status()) {
            case RUNNING -> tag.addClassName("h-tag-well");
            case QUARANTINED -> tag.addClassName("h-tag-loss");
            case WAITING -> tag.addClassName("h-tag-waiting");
            case STARTING, LIBRARY, DISABLED -> {}
        }
        return tag;
    }

    private List<Button> buttons(PluginState plugin) {
        return switch (plugin.status()) {
            case QUARANTINED -> List.of(retry(plugin, "ui.plugins.retry"), disable(plugin));
            case DISABLED -> List.of(retry(plugin, "ui.plugins.enable"));
            case RUNNING, WAITING -> List.of(disable(plugin));
            case STARTING, LIBRARY -> List.of();
        };
    }

    private Button retry(PluginState plugin, String key) {
        return new Button(viewer.text(key), event -> {
            viewer.attempt(() -> control.orElseThrow().retry(viewer.caller(), plugin.id(), false));
            show();
        });
    }

    private Button disable(PluginState plugin) {
        return new Button(viewer.text("ui.plugins.disable"), event -> Confirmation.ask(
                viewer,
                viewer.text("ui.plugins.disable.title", plugin.name(viewer.language())),
                viewer.text("ui.plugins.disable.text"),
                viewer.text("ui.plugins.disable"),
                () -> {
                    control.orElseThrow().disable(viewer.caller(), plugin.id());
                    show();
                }));
    }
}
