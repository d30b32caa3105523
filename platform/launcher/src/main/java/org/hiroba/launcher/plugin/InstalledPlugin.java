package org.hiroba.launcher.plugin;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hiroba.api.text.Language;
import org.hiroba.core.plugin.PluginState;
import org.hiroba.core.plugin.PluginState.Origin;
import org.hiroba.core.plugin.PluginState.Reason;
import org.hiroba.core.plugin.PluginState.Status;
import org.hiroba.launcher.plugin.Quarantine.Cause;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;

/** One jar and what has become of it. Written by the runtime's thread only, read by any. */
final class InstalledPlugin {
    private final Path file;
    private final Origin origin;
    private volatile String symbolicName;
    private volatile String version = "";
    private volatile Optional<String> pluginId = Optional.empty();
    private volatile Optional<Bundle> bundle = Optional.empty();
    private volatile Optional<LivePlugin> live = Optional.empty();
    private volatile Optional<Quarantine> quarantine = Optional.empty();
    private volatile Optional<Reason> warning = Optional.empty();

    InstalledPlugin(Path file, Origin origin) {
        this.file = file;
        this.origin = origin;
        this.symbolicName = String.valueOf(file.getFileName());
    }

    Path file() {
        return file;
    }

    Origin origin() {
        return origin;
    }

    String symbolicName() {
        return symbolicName;
    }

    Optional<Bundle> bundle() {
        return bundle;
    }

    Optional<LivePlugin> live() {
        return live;
    }

    Optional<Quarantine> quarantine() {
        return quarantine;
    }

    /** Of a second jar of a bundle the file's name, for the bundle's own belongs to the first. */
    String id() {
        return isSecond() ? String.valueOf(file.getFileName()) : pluginId.orElse(symbolicName);
    }

    boolean isCalled(String idOrName) {
        return id().equals(idOrName) || (!isSecond() && symbolicName.equals(idOrName));
    }

    /** Whether its bundle is here already, out of another file. */
    boolean isSecond() {
        return bundle.isEmpty()
                && quarantine.filter(reason -> reason.cause() == Cause.DUPLICATE).isPresent();
    }

    void describe(PluginJar jar) {
        symbolicName = jar.symbolicName();
        version = jar.version().toString();
    }

    void installed(Bundle installed) {
        bundle = Optional.of(installed);
    }

    void uninstalled() {
        bundle = Optional.empty();
        live = Optional.empty();
    }

    void quarantine(Quarantine reason) {
        quarantine = Optional.of(reason);
        if (reason.cause() == Cause.DUPLICATE) {
            pluginId = Optional.empty();
        }
    }

    void release() {
        quarantine = Optional.empty();
        warning = Optional.empty();
    }

    void appears(LivePlugin plugin) {
        pluginId = Optional.of(plugin.id());
        live = Optional.of(plugin);
    }

    void disappears(LivePlugin plugin) {
        if (live.filter(present -> present == plugin).isPresent()) {
            live = Optional.empty();
        }
    }

    void warn(Reason reason) {
        warning = Optional.of(reason);
    }

    PluginState state(ComponentRuntime components) {
        if (quarantine.isPresent()) {
            Quarantine why = quarantine.get();
            Status status = why.cause() == Cause.DISABLED ? Status.DISABLED : Status.QUARANTINED;
            return state(status, Optional.of(why.reason()));
        }
        if (live.isPresent()) {
            return state(live.get().isRunning() ? Status.RUNNING : Status.STARTING, warning);
        }
        return bundle.filter(present -> present.getState() == Bundle.ACTIVE)
                .map(active -> stateWithoutPlugin(active, components))
                .orElseGet(() -> state(Status.STARTING, Optional.empty()));
    }

    private PluginState stateWithoutPlugin(Bundle active, ComponentRuntime components) {
        Optional<String> declared = components.pluginId(active);
        if (declared.isEmpty()) {
            return state(Status.LIBRARY, Optional.empty());
        }
        pluginId = declared;
        List<String> missing = components.missingServices(active);
        return missing.isEmpty()
                ? state(Status.STARTING, Optional.empty())
                : state(
                        Status.WAITING,
                        Optional.of(Reason.of("launcher.plugin.waiting", String.join(", ", missing))));
    }

    private PluginState state(Status status, Optional<Reason> reason) {
        return new PluginState(id(), names(), version, origin, status, reason);
    }

    private Map<Language, String> names() {
        return Stream.of(Language.values()).collect(Collectors.toUnmodifiableMap(language -> language, this::name));
    }

    private String name(Language language) {
        return bundle.map(present -> present.getHeaders(language.tag()).get(Constants.BUNDLE_NAME))
                .orElse(symbolicName);
    }
}
