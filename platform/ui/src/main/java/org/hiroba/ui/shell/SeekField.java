package org.hiroba.ui.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import org.hiroba.ui.PortalParts;
import org.hiroba.ui.api.NavigationEntry;
import org.hiroba.ui.api.Seeking;
import org.hiroba.ui.api.Slot;
import org.hiroba.ui.api.component.ThemeIcon;
import org.hiroba.ui.viewer.PageViewer;

/**
 * The field to look something up, on every page while a plugin fills the slot. It stays when the page changes, so that who types is not
 * interrupted by being led to the findings.
 */
final class SeekField extends Div {
    private static final String WORDS = "q";
    /** A pause in typing, in milliseconds. */
    private static final int REST = 150;

    private final transient PortalParts parts;
    private final Input field = new Input();
    private transient Optional<Seeking> page = Optional.empty();

    SeekField(PageViewer viewer, PortalParts parts) {
        this.parts = parts;
        addClassName("h-seek");
        getElement().setAttribute("role", "search");
        field.setType("search");
        field.setPlaceholder(viewer.text("ui.seek"));
        field.getElement().setAttribute("aria-label", viewer.text("ui.seek.label"));
        field.getElement().setAttribute("autocomplete", "off");
        field.getElement().setAttribute("enterkeyhint", "search");
        field.getElement().setAttribute("maxlength", "300");
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(REST);
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                seek(event.getValue());
            }
        });
        field.getElement()
                .addEventListener("keydown", event -> page.ifPresent(seeking -> seeking.meant(field.getValue())))
                .setFilter("event.key === '" + Key.ENTER.getKeys().getFirst() + "' && !event.isComposing");
        Span key = new Span("/");
        key.addClassName("h-seek-key");
        key.getElement().setAttribute("aria-hidden", "true");
        add(new ThemeIcon("search"), field, key);
    }

    /** What the shell shows now. */
    void showing(HasElement content) {
        page = content instanceof Seeking seeking ? Optional.of(seeking) : Optional.empty();
    }

    /** After walking somewhere: the field holds what is looked for there, and nothing elsewhere. */
    void arrived(Location location) {
        String words = isPage(location)
                ? location.getQueryParameters().getSingleParameter(WORDS).orElse("")
                : "";
        if (!words.equals(field.getValue())) {
            field.setValue(words);
        }
    }

    boolean isPage(Location location) {
        return entry().map(NavigationEntry::path).filter(location.getPath()::equals).isPresent();
    }

    /** Only while there is something to lead to. */
    void refresh() {
        setVisible(entry().isPresent());
    }

    private void seek(String words) {
        if (page.isPresent()) {
            page.get().seek(words);
        } else if (!words.isBlank()) {
            entry().ifPresent(entry -> UI.getCurrent().navigate(entry.path(), QueryParameters.of(WORDS, words)));
        }
    }

    private Optional<NavigationEntry> entry() {
        return parts.contributions().all(NavigationEntry.class).stream()
                .filter(entry -> entry.slot() == Slot.SEARCH)
                .findFirst();
    }
}
