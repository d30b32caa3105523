package org.hiroba.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
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
import org.hiroba.api.plugin.Contribution;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.api.plugin.RateLimits;
import org.hiroba.api.settings.Settings;
import org.hiroba.api.storage.Ids;
import org.hiroba.api.storage.Sql;
import org.hiroba.api.text.RichText;
import org.hiroba.api.text.Texts;
import org.hiroba.core.plugin.PluginFiles;

/** What one plugin is given. Closed by whoever stops the plugin, which ends the plugin's threads. */
public final class HostedPluginContext implements PluginContext, AutoCloseable {
    private static final int THREADS = 4;
    private static final String FOLDERS = "plugin-data";

    private final String id;
    private final Platform platform;
    private final ScheduledExecutorService executor;

    HostedPluginContext(String id, Platform platform) {
        // Virtual threads cost nothing while they wait, so each plugin has its own.
        this(
                id,
                platform,
                Executors.newScheduledThreadPool(
                        THREADS, Thread.ofVirtual().name(id + "-", 0).factory()));
    }

    HostedPluginContext(String id, Platform platform, ScheduledExecutorService executor) {
        this.id = id;
        this.platform = platform;
        this.executor = executor;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public People people() {
        return platform.identity().people();
    }

    @Override
    public Accounts accounts() {
        return platform.identity().accounts();
    }

    @Override
    public Audiences audiences() {
        return platform.content().audiences();
    }

    @Override
    public Contents contents() {
        return platform.content().contents();
    }

    @Override
    public Reactions reactions() {
        return platform.content().reactions();
    }

    @Override
    public Bookmarks bookmarks() {
        return platform.content().bookmarks();
    }

    @Override
    public Mentions mentions() {
        return platform.content().mentions();
    }

    @Override
    public Badges badges() {
        return platform.content().badges();
    }

    @Override
    public Notifications notifications() {
        return platform.content().notifications();
    }

    @Override
    public Feeds feeds() {
        return platform.content().feeds();
    }

    @Override
    public Revisions revisions() {
        return platform.content().revisions();
    }

    @Override
    public ReadMarks readMarks() {
        return platform.content().readMarks();
    }

    @Override
    public Deliveries deliveries() {
        return platform.content().deliveries();
    }

    @Override
    public Images images() {
        return platform.content().images();
    }

    @Override
    public Attachments attachments() {
        return platform.content().attachments();
    }

    @Override
    public Blobs blobs() {
        return platform.content().blobs().of(id);
    }

    @Override
    public Documents documents() {
        return platform.content().documents();
    }

    @Override
    public Transactions transactions() {
        return platform.config().transactions();
    }

    @Override
    public Journal journal() {
        return platform.config().journal();
    }

    @Override
    public Sql sql() {
        return platform.config().sql();
    }

    @Override
    public Settings settings() {
        return platform.identity().settings();
    }

    @Override
    public Texts texts() {
        return platform.texts();
    }

    @Override
    public RichText richText() {
        return platform.content().richText();
    }

    @Override
    public InstantSource clock() {
        return platform.config().clock();
    }

    @Override
    public Ids ids() {
        return platform.config().ids();
    }

    @Override
    public RateLimits rateLimits() {
        return platform.limits();
    }

    @Override
    public String asset(String path) {
        return platform.contributions().all(PluginFiles.class).stream()
                .filter(files -> platform.contributions().ownerOf(files).filter(id::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Plugin " + id + " has no static files"))
                .address(id, path);
    }

    @Override
    public <T extends Contribution> List<T> contributed(Class<T> type) {
        return platform.contributions().all(type);
    }

    @Override
    public Path folder() {
        try {
            return Files.createDirectories(platform.config().dataDir().resolve(FOLDERS).resolve(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ScheduledExecutorService executor() {
        return executor;
    }

    /** Interrupts what the plugin is doing on its threads; starts nothing more. */
    @Override
    public void close() {
        executor.shutdownNow();
    }
}
