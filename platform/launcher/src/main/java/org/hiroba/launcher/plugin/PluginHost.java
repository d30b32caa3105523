package org.hiroba.launcher.plugin;

import java.util.concurrent.ScheduledExecutorService;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.api.text.Texts;
import org.hiroba.core.registry.ContributionRegistry;
import org.hiroba.core.registry.Registration;
import org.osgi.framework.Bundle;

/** The platform as the plugin runtime meets it. Safe for concurrent calls; what it throws quarantines the plugin. */
public interface PluginHost {
    /** Brings the plugin's tables up to date from the bundle's {@code db/<id>}. */
    void migrate(String pluginId, Bundle bundle);

    Registration addTexts(String pluginId, Bundle bundle);

    /** Serves the bundle's {@code static} folder. */
    Registration addAssets(String pluginId, Bundle bundle);

    /** What the plugin is given, until {@link #release}. */
    PluginContext context(String pluginId, ScheduledExecutorService executor);

    void release(String pluginId);

    ContributionRegistry contributions();

    /** For the log. */
    Texts texts();

    /** Holds back what plugins do in the background until Hiroba serves; not for long. */
    void awaitServing() throws InterruptedException;
}
