package org.hiroba.people;

import org.hiroba.api.plugin.Contributions;
import org.hiroba.api.plugin.Plugin;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.api.rest.RestResource;
import org.hiroba.people.command.ImportPeopleCommand;
import org.hiroba.people.domain.PeopleImport;
import org.hiroba.people.rest.PeopleImportResource;
import org.hiroba.people.search.PersonSource;
import org.hiroba.people.views.AccountsPage;
import org.hiroba.people.views.HomeCards;
import org.hiroba.people.views.PeopleView;
import org.hiroba.people.views.PeopleViews;
import org.hiroba.people.views.ProfileView;
import org.hiroba.ui.api.AdminPage;
import org.hiroba.ui.api.HomeCard;
import org.hiroba.ui.api.NavigationEntry;
import org.hiroba.ui.api.Slot;
import org.hiroba.ui.api.View;
import org.osgi.service.component.annotations.Component;

/** The directory of people, profiles and accounts. */
@Component(service = Plugin.class, property = Plugin.ID + "=people")
public final class PeoplePlugin implements Plugin {
    @Override
    public void contribute(PluginContext hiroba, Contributions contributions) {
        PeopleImport imports = new PeopleImport(hiroba);
        PeopleViews model = new PeopleViews(hiroba, imports);

        contributions.add(new RestResource(new PeopleImportResource(imports, hiroba.texts())));
        contributions.add(new PersonSource(hiroba.people()));
        contributions.add(new ImportPeopleCommand(imports, hiroba.texts()));
        contributions.add(new View<>(
                PeopleViews.TEMPLATE,
                PeopleView.class,
                "people.title",
                viewer -> new PeopleView(viewer, model)));
        contributions.add(new View<>(
                PeopleViews.OWN,
                ProfileView.class,
                "people.profile.title",
                viewer -> new ProfileView(viewer, model)));
        contributions.add(new NavigationEntry(
                Slot.PEOPLE, PeopleViews.ROOT, "people.title", "people", viewer -> 0, event -> false));
        contributions.add(new HomeCard(200, "people.home.birthdays", viewer -> HomeCards.birthdays(viewer, model)));
        contributions.add(new HomeCard(210, "people.profile.title", viewer -> HomeCards.ownProfile(viewer, model)));
        contributions.add(new AdminPage(
                "people",
                "people.accounts",
                "people.accounts.help",
                10,
                viewer -> new AccountsPage(viewer, model)));
    }
}
