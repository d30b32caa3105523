package org.hiroba.ui;

import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hiroba.api.audience.Audiences;
import org.hiroba.api.event.Journal;
import org.hiroba.api.identity.People;
import org.hiroba.api.notification.Notifications;
import org.hiroba.api.text.Texts;
import org.hiroba.core.Platform;
import org.hiroba.core.access.SessionEnded;
import org.hiroba.core.registry.ContributionRegistry;

/**
 * What the portal needs of the platform to show anything at all.
 *
 * @param companyName of the company, as of now
 * @param sessionEnds takes the listener that is told of every session that ends
 */
public record PortalParts(
        ContributionRegistry contributions,
        Texts texts,
        People people,
        Journal journal,
        Audiences audiences,
        Notifications notifications,
        InstantSource clock,
        Supplier<String> companyName,
        Consumer<Consumer<SessionEnded>> sessionEnds) {
    public static PortalParts of(Platform platform) {
        var identity = platform.identity();
        return new PortalParts(
                platform.contributions(),
                platform.texts(),
                identity.people(),
                platform.config().journal(),
                platform.content().audiences(),
                platform.content().notifications(),
                platform.config().clock(),
                identity.company()::name,
                identity.sessions()::onEnd);
    }
}
