package org.hiroba.api.plugin;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import org.hiroba.api.audience.Audiences;
import org.hiroba.api.content.Attachments;
import org.hiroba.api.content.Badges;
import org.hiroba.api.content.Bookmarks;
import org.hiroba.api.content.Contents;
import org.hiroba.api.content.Deliveries;
import org.hiroba.api.content.Mentions;
import org.hiroba.api.content.Reactions;
import org.hiroba.api.content.ReadMarks;
import org.hiroba.api.content.Revisions;
import org.hiroba.api.event.Journal;
import org.hiroba.api.event.Transactions;
import org.hiroba.api.feed.Feeds;
import org.hiroba.api.identity.Accounts;
import org.hiroba.api.identity.People;
import org.hiroba.api.media.Blobs;
import org.hiroba.api.media.Documents;
import org.hiroba.api.media.Images;
import org.hiroba.api.notification.Notifications;
import org.hiroba.api.settings.Settings;
import org.hiroba.api.storage.Ids;
import org.hiroba.api.storage.Sql;
import org.hiroba.api.text.RichText;
import org.hiroba.api.text.Texts;
import org.osgi.annotation.versioning.ProviderType;

/** What the platform gives a plugin. Valid until the plugin stops. Threads: safe for concurrent calls. */
@ProviderType
public interface PluginContext {
    /** The plugin's id. */
    String id();

    People people();

    Accounts accounts();

    Audiences audiences();

    Contents contents();

    Reactions reactions();

    Bookmarks bookmarks();

    Mentions mentions();

    Badges badges();

    Notifications notifications();

    Feeds feeds();

    Revisions revisions();

    ReadMarks readMarks();

    Deliveries deliveries();

    Images images();

    Attachments attachments();

    /** For this plugin's large data. */
    Blobs blobs();

    /** Reads documents, outside this process. */
    Documents documents();

    Transactions transactions();

    Journal journal();

    Sql sql();

    Settings settings();

    Texts texts();

    RichText richText();

    /** The time; tests set it. */
    InstantSource clock();

    Ids ids();

    RateLimits rateLimits();

    /**
     * Where browsers find a file of the plugin's {@code static} folder: {@code asset("chat.js")}. The address changes with
     * the files, which are therefore cached for ever; what they import from each other is named relative to themselves.
     */
    String asset(String path);

    /**
     * What all plugins contribute of a type at this moment, in the order of their start. To be asked anew each time: what is
     * kept beyond its plugin's end keeps the plugin's classes in memory.
     */
    <T extends Contribution> List<T> contributed(Class<T> type);

    /** A folder of the plugin's own in the data directory, made when first asked for. Backups contain it. */
    Path folder();

    /**
     * For work off the caller's thread and work at times; stopped with the plugin. While Hiroba starts, work that is given to it waits until
     * Hiroba serves, so {@link Plugin#contribute} must not wait for it.
     */
    ScheduledExecutorService executor();
}
