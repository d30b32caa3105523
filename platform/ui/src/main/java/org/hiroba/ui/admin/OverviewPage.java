package org.hiroba.ui.admin;

import com.vaadin.flow.component.html.Div;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntSupplier;
import org.hiroba.api.identity.PersonStatus;
import org.hiroba.core.Platform;
import org.hiroba.core.plugin.PluginControl;
import org.hiroba.core.plugin.PluginState;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.TimeText;

/** How things stand, in a few numbers. */
public final class OverviewPage extends Div {
    private static final long MEBIBYTE = 1024L * 1024;

    public OverviewPage(Viewer viewer, Platform platform, IntSupplier openPages) {
        addClassName("h-stack");
        var people = platform.identity().people();
        int active = people.list(PersonStatus.ACTIVE).size();
        int invited = people.list(PersonStatus.INVITED).size();
        List<PluginState> plugins = platform.contributions().all(PluginControl.class).stream()
                .flatMap(control -> control.list(viewer.caller()).stream())
                .toList();
        long troubled = plugins.stream()
                .filter(plugin -> plugin.status() == PluginState.Status.QUARANTINED)
                .count();
        Facts facts = new Facts()
                .add("people", viewer.text("ui.overview.people"), String.valueOf(active),
                        viewer.text("ui.overview.invited", invited))
                .add("device", viewer.text("ui.overview.pages"),
                        String.valueOf(openPages.getAsInt()), viewer.text("ui.overview.pages.help"))
                .add("plug", viewer.text("ui.overview.plugins"), String.valueOf(plugins.size()),
                        viewer.text("ui.overview.troubled", troubled), "/admin/plugins")
                .add("clock", viewer.text("ui.overview.running"), running(viewer),
                        new TimeText(viewer).full(started()))
                .add("history", viewer.text("ui.overview.journal"),
                        String.valueOf(platform.config().journal().position()),
                        viewer.text("ui.overview.journal.help"))
                .add("settings", viewer.text("ui.overview.memory"), memory(), "Java "
                        + Runtime.version().feature());
        add(facts);
    }

    private static Instant started() {
        return Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
    }

    private static String running(Viewer viewer) {
        Duration running = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        return running.toDays() > 0
                ? viewer.text("ui.duration.days", running.toDays())
                : running.toHours() > 0
                        ? viewer.text("ui.duration.hours", running.toHours())
                        : viewer.text("ui.duration.minutes", running.toMinutes());
    }

    private static String memory() {
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEBIBYTE
                + " / " + runtime.maxMemory() / MEBIBYTE + " MB";
    }
}
