package org.hiroba.ui.api;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.hiroba.api.content.Content;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Person;
import org.hiroba.api.text.Language;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who looks at a view. Given to every factory of views and components; belongs to one page (Vaadin UI) and must not be kept
 * beyond it.
 *
 * <p><b>Threads:</b> confined to the UI session lock, but for {@link #caller} and {@link #onPage}, which are safe
 * anywhere.
 *
 * @since 0.1
 */
@ProviderType
public interface Viewer {
    /** To be passed to services. */
    Caller caller();

    /** As of now; a later call may return another state. */
    Person person();

    Language language();

    /** The zone that times are shown in. */
    ZoneId zone();

    /** The present time; tests set it. */
    Instant now();

    /** A text of the plugin's or the platform's message files in the viewer's language. */
    String text(String key, Object... arguments);

    /** The failure in the viewer's language, as a notice that goes by itself; other exceptions are logged and excused. */
    void tell(RuntimeException failure);

    /** Short confirmation of something that was done, with a text already translated. */
    void tell(String message);

    /**
     * The same with a way back: a button that undoes what was done, for as long as the confirmation is shown.
     *
     * @param undo runs under {@link #attempt}
     */
    void tell(String message, Runnable undo);

    /** Leads the page to another place of the portal, e.g. {@code messages/312}. */
    void goTo(String path);

    /**
     * For work in the background: does something with the page as soon as its lock is free, and pushes it to the browser. Does
     * nothing once the page is closed, so that the work goes on without it.
     */
    void onPage(Runnable action);

    /** Events of the journal, on the page's own thread. */
    LiveUpdates live();

    /** The tabs that plugins add to the pages of such audiences, e.g. {@code group}, in order. */
    List<AudienceTab> tabs(String audienceKind);

    /** What the viewer is offered to do with this content, by plugins that know nothing of each other. */
    List<ContentAction> actions(Content content);

    /** What the viewer is offered to do with this person. */
    List<PersonAction> actions(Person person);

    /** What plugins tell about this person, each part under its heading; one that fails is left out. */
    List<Component> sections(Person person);

    /** {@link #tell(RuntimeException)} for what is thrown by the action; returns whether it went well. */
    default boolean attempt(Runnable action) {
        try {
            action.run();
            return true;
        } catch (HirobaException failure) {
            tell(failure);
            return false;
        }
    }
}
