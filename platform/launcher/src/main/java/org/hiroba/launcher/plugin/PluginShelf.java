package org.hiroba.launcher.plugin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.text.Language;
import org.hiroba.api.text.Texts;
import org.hiroba.core.plugin.PluginState.Origin;
import org.hiroba.core.plugin.PluginState.Reason;
import org.hiroba.launcher.plugin.Quarantine.Cause;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All jars and their bundles: installs, starts, replaces and removes them. Confined to the runtime's thread, but for reading. */
final class PluginShelf {
    private static final Logger LOG = LoggerFactory.getLogger(PluginShelf.class);

    private final BundleOperations bundles;
    private final RememberedPlugins remembered;
    private final Texts texts;
    private final List<InstalledPlugin> plugins = new CopyOnWriteArrayList<>();

    /** @param texts for the log, which is in English */
    PluginShelf(BundleOperations bundles, RememberedPlugins remembered, Texts texts) {
        this.bundles = bundles;
        this.remembered = remembered;
        this.texts = texts;
    }

    List<InstalledPlugin> all() {
        return plugins;
    }

    Optional<InstalledPlugin> find(Bundle bundle) {
        return plugins.stream()
                .filter(plugin -> plugin.bundle().filter(bundle::equals).isPresent())
                .findFirst();
    }

    Optional<InstalledPlugin> find(String idOrName) {
        return plugins.stream().filter(plugin -> plugin.isCalled(idOrName)).findFirst();
    }

    /** Takes jars that came or were replaced; those that need each other start in whatever order. */
    void put(List<Path> files, Origin origin) {
        Map<Path, PluginJar> jars = new LinkedHashMap<>();
        files.forEach(file -> read(file, origin).ifPresent(jar -> jars.put(file, jar)));
        remove(List.copyOf(jars.keySet()));
        List<InstalledPlugin> fresh = new ArrayList<>();
        jars.forEach((file, jar) -> fresh.add(install(file, jar, origin)));
        fresh.forEach(this::start);
        startWaiting(fresh);
    }

    /** Takes away what was made of these files. */
    void remove(List<Path> files) {
        List<InstalledPlugin> gone =
                plugins.stream().filter(plugin -> files.contains(plugin.file())).toList();
        plugins.removeAll(gone);
        List<Bundle> installed =
                gone.stream().flatMap(plugin -> plugin.bundle().stream()).toList();
        bundles.uninstall(installed);
        gone.forEach(InstalledPlugin::uninstalled);
    }

    /** Starts again, after the cause was mended. */
    void retry(InstalledPlugin plugin, boolean allowDowngrade) {
        requireFirst(plugin);
        remembered.disabled(plugin.symbolicName(), false);
        if (allowDowngrade) {
            remembered.ran(plugin.symbolicName(), Version.emptyVersion);
        }
        plugin.bundle().ifPresent(bundles::stop);
        plugin.release();
        if (plugin.bundle().isEmpty()) {
            put(List.of(plugin.file()), plugin.origin());
        } else {
            start(plugin);
        }
    }

    /** @throws HirobaException UNAVAILABLE if it is stopped, but that cannot be noted for the next start */
    void disable(InstalledPlugin plugin) {
        requireFirst(plugin);
        quarantine(plugin, Quarantine.of(Cause.DISABLED, "disabled"));
        remembered.disabled(plugin.symbolicName(), true);
    }

    /** What is remembered by a bundle's name belongs to the one that is installed. */
    private static void requireFirst(InstalledPlugin plugin) {
        if (plugin.isSecond()) {
            Reason reason = plugin.quarantine().orElseThrow().reason();
            throw new HirobaException(ErrorCode.CONFLICT, reason.key(), reason.arguments().toArray());
        }
    }

    /** Stops it and notes the reason. */
    void quarantine(InstalledPlugin plugin, Quarantine reason) {
        LOG.warn(
                "Plugin {} is put aside. {}",
                plugin.id(),
                texts.get(Language.EN, reason.reason().key(), reason.reason().arguments().toArray()));
        plugin.quarantine(reason);
        plugin.bundle()
                .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                .ifPresent(bundles::stop);
    }

    /** Looks again at those that another bundle's coming or going may help. */
    void startWaiting() {
        startWaiting(List.of());
    }

    private void startWaiting(List<InstalledPlugin> except) {
        for (InstalledPlugin plugin : plugins) {
            if (!except.contains(plugin)
                    && plugin.quarantine().filter(reason -> reason.cause().passes()).isPresent()) {
                plugin.release();
                if (plugin.bundle().isEmpty()) {
                    read(plugin.file(), plugin.origin()).ifPresent(jar -> install(plugin, jar));
                }
                start(plugin);
            }
        }
    }

    /** Notes that the plugin ran in this version. */
    void ran(InstalledPlugin plugin) {
        plugin.bundle().ifPresent(bundle -> {
            Version release = release(bundle.getVersion());
            if (release.compareTo(remembered.newest(plugin.symbolicName())) > 0) {
                remembered.ran(plugin.symbolicName(), release);
            }
        });
    }

    private Optional<PluginJar> read(Path file, Origin origin) {
        try {
            return Optional.of(PluginJar.read(file));
        } catch (IOException e) {
            LOG.warn("Not a whole plugin: {}: {}", file, e.getMessage());
            InstalledPlugin unreadable = at(file).orElseGet(() -> added(file, origin));
            if (unreadable.bundle().isEmpty()) {
                unreadable.quarantine(Quarantine.of(Cause.UNREADABLE, "unreadable", file.getFileName(), e.getMessage()));
            }
            return Optional.empty();
        }
    }

    private Optional<InstalledPlugin> at(Path file) {
        return plugins.stream().filter(plugin -> plugin.file().equals(file)).findFirst();
    }

    private InstalledPlugin added(Path file, Origin origin) {
        InstalledPlugin plugin = new InstalledPlugin(file, origin);
        plugins.add(plugin);
        return plugin;
    }

    private InstalledPlugin install(Path file, PluginJar jar, Origin origin) {
        InstalledPlugin plugin = added(file, origin);
        install(plugin, jar);
        return plugin;
    }

    private void install(InstalledPlugin plugin, PluginJar jar) {
        plugin.describe(jar);
        Optional<InstalledPlugin> other = plugins.stream()
                .filter(present -> present != plugin && present.bundle().isPresent())
                .filter(present -> present.symbolicName().equals(jar.symbolicName()))
                .findFirst();
        if (other.isPresent()) {
            plugin.quarantine(Quarantine.of(
                    Cause.DUPLICATE,
                    "duplicate-bundle",
                    jar.symbolicName(),
                    other.get().file().getFileName()));
            return;
        }
        try {
            plugin.installed(bundles.install(jar, plugin.file().toUri().toString()));
        } catch (BundleException e) {
            LOG.warn("Cannot install {}", plugin.file(), e);
            plugin.quarantine(Quarantine.of(
                    Cause.UNREADABLE, "unreadable", plugin.file().getFileName(), Quarantine.describe(e)));
        }
    }

    private void start(InstalledPlugin plugin) {
        Optional<Bundle> bundle = plugin.bundle().filter(present -> plugin.quarantine().isEmpty());
        if (bundle.isEmpty()) {
            return;
        }
        Version release = release(bundle.get().getVersion());
        Version newest = remembered.newest(plugin.symbolicName());
        if (remembered.isDisabled(plugin.symbolicName())) {
            plugin.quarantine(Quarantine.of(Cause.DISABLED, "disabled"));
        } else if (release.compareTo(newest) < 0) {
            plugin.quarantine(Quarantine.of(Cause.DOWNGRADE, "downgrade", release, newest));
        } else {
            bundles.start(bundle.get()).ifPresent(reason -> quarantine(plugin, reason));
        }
    }

    private static Version release(Version version) {
        return new Version(version.getMajor(), version.getMinor(), version.getMicro());
    }
}
