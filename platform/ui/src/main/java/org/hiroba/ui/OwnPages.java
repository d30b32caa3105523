package org.hiroba.ui;

import java.util.function.IntSupplier;
import org.hiroba.api.plugin.Contribution;
import org.hiroba.core.Platform;
import org.hiroba.core.registry.ContributionRegistry;
import org.hiroba.ui.admin.AdminView;
import org.hiroba.ui.admin.AuditPage;
import org.hiroba.ui.admin.CompanyPage;
import org.hiroba.ui.admin.OverviewPage;
import org.hiroba.ui.admin.PluginsPage;
import org.hiroba.ui.admin.SealedPage;
import org.hiroba.ui.admin.SettingsPage;
import org.hiroba.ui.api.AdminPage;
import org.hiroba.ui.api.View;
import org.hiroba.ui.home.HomeView;
import org.hiroba.ui.me.KeptView;
import org.hiroba.ui.me.NotificationsView;
import org.hiroba.ui.me.OwnView;
import org.hiroba.ui.me.RecallsView;

/** The platform's own pages, contributed in the same way as a plugin's. */
final class OwnPages {
    private final Platform platform;
    private final IntSupplier openPages;

    OwnPages(Platform platform, IntSupplier openPages) {
        this.platform = platform;
        this.openPages = openPages;
    }

    void contribute() {
        var contributions = platform.contributions();
        var identity = platform.identity();
        add(new View<>("", HomeView.class, "ui.home", viewer ->
                new HomeView(viewer, contributions, identity.company())));
        add(new View<>("me", OwnView.class, "ui.me.settings", viewer ->
                new OwnView(viewer, identity)));
        add(new View<>("me/kept", KeptView.class, "ui.kept", viewer ->
                new KeptView(viewer, platform.content(), identity.people())));
        add(new View<>("me/notifications", NotificationsView.class, "ui.notifications", viewer ->
                new NotificationsView(viewer, platform.content(), identity.people())));
        add(new View<>(RecallsView.TEMPLATE, RecallsView.class, "ui.recalls", viewer -> new RecallsView(
                viewer, platform.content().recalls().reports(), identity.people(), contributions)));
        add(new View<>(AdminView.TEMPLATE, AdminView.class, "ui.admin", viewer ->
                new AdminView(viewer, contributions)));
        add(new AdminPage("overview", "ui.admin.overview", "ui.admin.overview.help", 0, viewer ->
                new OverviewPage(viewer, platform, openPages)));
        add(new AdminPage("company", "ui.admin.company", "ui.admin.company.help", 5, viewer ->
                new CompanyPage(viewer, identity.company())));
        add(new AdminPage("settings", "ui.admin.settings", "ui.admin.settings.help", 60, viewer ->
                new SettingsPage(viewer, identity.settings())));
        add(new AdminPage("plugins", "ui.admin.plugins", "ui.admin.plugins.help", 70, viewer ->
                new PluginsPage(viewer, contributions)));
        add(new AdminPage("sealed", "ui.admin.sealed", "ui.admin.sealed.help", 80, viewer ->
                new SealedPage(viewer, platform.content(), identity.people(), contributions)));
        add(new AdminPage("audit", "ui.admin.audit", "ui.admin.audit.help", 90, viewer ->
                new AuditPage(viewer, identity.audit(), identity.people())));
    }

    private void add(Contribution contribution) {
        platform.contributions().register(ContributionRegistry.PLATFORM, contribution);
    }
}
