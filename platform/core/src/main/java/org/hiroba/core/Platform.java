package org.hiroba.core;

import org.hiroba.core.registry.ContributionRegistry;
import org.hiroba.core.text.MessageCatalog;
import org.hiroba.core.text.MessageSource;

/**
 * The object graph of the platform, built once at the start and handed to the rooms that need it: web, ui, launcher.
 *
 * <p><b>Threads:</b> everything here is safe for concurrent calls.
 */
public final class Platform implements AutoCloseable {
    private final PlatformConfig config;
    private final ContributionRegistry contributions = new ContributionRegistry();
    private final MessageCatalog texts = new MessageCatalog();

    private final IdentityParts identity;

    private Platform(PlatformConfig config) {
        this.config = config;
        texts.register(ContributionRegistry.PLATFORM, MessageSource.of(Platform.class.getClassLoader()));
        identity = IdentityParts.open();
    }

    public static Platform open(PlatformConfig config) {
        return new Platform(config);
    }

    public PlatformConfig config() {
        return config;
    }

    /** People, accounts, sessions, tokens, settings, the company, the audit log. */
    public IdentityParts identity() {
        return identity;
    }

    public ContributionRegistry contributions() {
        return contributions;
    }

    public MessageCatalog texts() {
        return texts;
    }

    @Override
    public void close() {}
}
