package org.hiroba.example;

import org.hiroba.api.plugin.Contributions;
import org.hiroba.api.plugin.Plugin;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.api.rest.RestResource;
import org.hiroba.example.domain.ThanksRepository;
import org.hiroba.example.domain.ThanksService;
import org.hiroba.example.rest.ThanksResource;
import org.hiroba.example.search.ThanksSource;
import org.hiroba.example.storage.SqlThanksRepository;
import org.hiroba.example.views.ThanksDialog;
import org.hiroba.example.views.ThanksSection;
import org.hiroba.ui.api.HomeSection;
import org.hiroba.ui.api.PersonAction;
import org.osgi.service.component.annotations.Component;

/** Thanks. */
@Component(service = Plugin.class, property = Plugin.ID + "=example")
public final class ExamplePlugin implements Plugin {
    @Override
    public void contribute(PluginContext hiroba, Contributions contributions) {
        ThanksRepository repository = new SqlThanksRepository(hiroba.sql());
        ThanksService thanks = new ThanksService(hiroba, repository);

        contributions.add(ThanksService.MAX_LENGTH);
        contributions.add(new ThanksSource(repository));
        contributions.add(new RestResource(new ThanksResource(thanks)));
        contributions.add(new HomeSection(200, viewer -> new ThanksSection(viewer, thanks, hiroba.people())));
        contributions.add(new PersonAction(
                "example-thank",
                "example.thank",
                "heart",
                (viewer, person) -> !viewer.caller().is(person.id()),
                (viewer, person) -> new ThanksDialog(viewer, thanks, person).open()));
    }
}
