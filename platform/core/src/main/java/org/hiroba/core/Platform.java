package org.hiroba.core;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ScheduledExecutorService;
import org.hiroba.api.content.Contents;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.core.limit.TokenBuckets;
import org.hiroba.core.media.ImageStore;
import org.hiroba.core.registry.ContributionRegistry;
import org.hiroba.core.text.MessageCatalog;
import org.hiroba.core.text.MessageSource;

/**
 * The object graph of the platform, built once at the start and handed to the rooms that need it: web, ui, launcher.
 *
 * <p><b>Lifecycle:</b> opened over an open, migrated database; closed before it. <b>Threads:</b> everything here is safe
 * for concurrent calls.
 */
public final class Platform implements AutoCloseable {
    private static final Duration BETWEEN_TIDYINGS = Duration.ofMinutes(1);
    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);

    private final PlatformConfig config;
    private final ContributionRegistry contributions = new ContributionRegistry();
    private final MessageCatalog texts = new MessageCatalog();
    private final PlatformJobs jobs = new PlatformJobs();
    private final TokenBuckets limits;
    private final IdentityParts identity;
    private final ContentParts content;
    private final ConcurrentMap<String, HostedPluginContext> contexts = new ConcurrentHashMap<>();

    private Platform(PlatformConfig config) {
        this.config = config;
        limits = new TokenBuckets(config.clock());
        texts.register(ContributionRegistry.PLATFORM, MessageSource.of(Platform.class.getClassLoader()));
        identity = IdentityParts.open(config, contributions, this::images, this::contents, jobs);
        content = ContentParts.open(
                config,
                contributions,
                texts,
                limits,
                new ContentParts.Company(identity.people(), identity.settings(), identity.audit(), jobs));
        contributions.registerAll(ContributionRegistry.PLATFORM, identity.commands(texts, config.clock()));
        jobs.repeat("Tidying sessions and tokens", BETWEEN_TIDYINGS, identity::tidy);
        jobs.repeat("Sweeping images", BETWEEN_SWEEPS, content.images()::sweep);
        jobs.repeat("Forgetting old notifications", BETWEEN_SWEEPS, content.notifications()::sweep);
        jobs.repeat("Letting readers of documents rest", BETWEEN_TIDYINGS, content.documents()::rest);
        jobs.repeat("Sweeping files", BETWEEN_SWEEPS, content.blobs()::sweep);
        jobs.repeat("Sweeping recalls", BETWEEN_SWEEPS, content.recalls()::sweep);
    }

    public static Platform open(PlatformConfig config) {
        return new Platform(config);
    }

    public PlatformConfig config() {
        return config;
    }

    /** What plugins and the platform's own parts contribute. */
    public ContributionRegistry contributions() {
        return contributions;
    }

    /** The texts of the platform and of every plugin that runs. */
    public MessageCatalog texts() {
        return texts;
    }

    public TokenBuckets limits() {
        return limits;
    }

    /** People, accounts, sessions, tokens, settings, the company, the audit log. */
    public IdentityParts identity() {
        return identity;
    }

    /** Audiences, content, reactions, bookmarks, mentions, revisions, read marks, images, files, rich text. */
    public ContentParts content() {
        return content;
    }

    /** What the plugin of this id is given; the same object until {@link #release}. */
    public PluginContext contextFor(String pluginId) {
        return contexts.computeIfAbsent(pluginId, id -> new HostedPluginContext(id, this));
    }

    /** The same for a plugin whose threads are those of the executor; {@link #release} shuts it down. */
    public PluginContext contextFor(String pluginId, ScheduledExecutorService executor) {
        return contexts.computeIfAbsent(pluginId, id -> new HostedPluginContext(id, this, executor));
    }

    /** Ends what was given to the plugin: its threads stop. Nothing happens if it was given nothing. */
    public void release(String pluginId) {
        HostedPluginContext context = contexts.remove(pluginId);
        if (context != null) {
            context.close();
        }
    }

    /** Ends the threads of plugins and waits for the job that runs, so that the database can be closed. */
    @Override
    public void close() {
        jobs.close();
        contexts.keySet().forEach(this::release);
        content.documents().close();
        jobs.run("Tidying sessions and tokens", identity::tidy);
    }

    private Contents contents() {
        return content.contents();
    }

    private ImageStore images() {
        return content.images();
    }
}
