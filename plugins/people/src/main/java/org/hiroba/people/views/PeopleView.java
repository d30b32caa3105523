package org.hiroba.people.views;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.EmptyState;
import org.hiroba.ui.api.component.ListDetail;

/** Everybody in the company by reading, and beside it the card of the one that was chosen. */
public final class PeopleView extends Composite<ListDetail> implements BeforeEnterObserver, HasDynamicTitle {
    private final Viewer viewer;
    private final PeopleViews model;
    private final PeopleList list;
    private String title;

    public PeopleView(Viewer viewer, PeopleViews model) {
        this.viewer = viewer;
        this.model = model;
        this.title = viewer.text("people.title");
        this.list = new PeopleList(viewer, model);
        getContent().setList(list);
    }

    @Override
    protected ListDetail initContent() {
        return new ListDetail(viewer.text("people.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> id = event.getRouteParameters().get("person");
        if (id.isEmpty()) {
            title = viewer.text("people.title");
            list.setCurrent(Optional.empty());
            getContent().showNothing(new EmptyState(
                    "people", viewer.text("people.choose.title"), viewer.text("people.choose.hint"), ownCard()));
            return;
        }
        Person person = load(id.get());
        title = person.name();
        list.setCurrent(Optional.of(person.id()));
        getContent().showDetail(new PersonCard(viewer, model, person));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private Anchor ownCard() {
        Anchor own = new Anchor(PeopleViews.ROOT + "/" + viewer.person().id(), viewer.text("people.choose.own"));
        own.addClassName("h-button");
        return own;
    }

    private Person load(String id) {
        try {
            return model.hiroba().people().load(PersonId.parse(id));
        } catch (HirobaException | IllegalArgumentException unknown) {
            throw new NotFoundException();
        }
    }
}
