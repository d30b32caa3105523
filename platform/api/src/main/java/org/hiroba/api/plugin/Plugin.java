package org.hiroba.api.plugin;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * The entry of a plugin: a Declarative Services component of this type, one per bundle. {@link #contribute} reads as the
 * list of what the plugin adds.
 *
 * <pre>{@code
 * @Component(service = Plugin.class, property = "hiroba.plugin=notes")
 * public final class NotesPlugin implements Plugin {
 *     public void contribute(PluginContext hiroba, Contributions contributions) {
 *         var notes = new NoteService(hiroba.transactions(), hiroba.journal(), new SqlNotes(hiroba.sql()));
 *         contributions.add(new RestResource(new NotesResource(notes)));
 *     }
 * }
 * }</pre>
 *
 * <p><b>Lifecycle:</b> when the bundle has started, the platform brings the plugin's schema up to date from the bundle's {@code
 * db/<id>/V001__words.sql} files, then calls {@link #contribute} once, and shows the contributions. Services of other
 * plugins come through the component's constructor ({@code @Activate}, {@code @Reference}). {@link #stop} follows after
 * the contributions are gone. What throws, or takes longer than 30 s, puts the plugin in quarantine with the reason.
 *
 * <p><b>Threads:</b> both methods are called on a platform thread, never at the same time.
 *
 * @since 0.1
 */
@ConsumerType
public interface Plugin {
    /** Service property that holds the plugin's id: lower case letters, digits, underscores; also its database schema. */
    String ID = "hiroba.plugin";

    void contribute(PluginContext hiroba, Contributions contributions);

    default void stop() {}
}
