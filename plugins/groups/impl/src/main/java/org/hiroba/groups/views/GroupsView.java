package org.hiroba.groups.views;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import org.hiroba.api.error.HirobaException;
import org.hiroba.groups.api.Group;
import org.hiroba.groups.api.GroupId;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.EmptyState;
import org.hiroba.ui.api.component.ListDetail;

/** The list of one's groups, and beside it the group, the post or the directory of groups that one chose. */
public final class GroupsView extends Composite<ListDetail> implements BeforeEnterObserver, HasDynamicTitle {
    private final Viewer viewer;
    private final GroupViews model;
    private final GroupList list;
    private String title;

    public GroupsView(Viewer viewer, GroupViews model) {
        this.viewer = viewer;
        this.model = model;
        this.title = viewer.text("groups.title");
        this.list = new GroupList(viewer, model);
        getContent().setList(list);
        model.style(this);
    }

    @Override
    protected ListDetail initContent() {
        return new ListDetail(viewer.text("groups.mine"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String group = event.getRouteParameters().get("group").orElse("");
        String tab = event.getRouteParameters().get("tab").orElse(GroupPaths.POSTS);
        String item = event.getRouteParameters().get("item").orElse("");
        try {
            show(group, tab, item);
        } catch (HirobaException | NumberFormatException unknown) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(String group, String tab, String item) {
        if (group.isEmpty()) {
            title = viewer.text("groups.title");
            list.setCurrent("");
            getContent().showNothing(nothingChosen());
        } else if (group.equals(GroupPaths.BROWSE)) {
            title = viewer.text("groups.browse.title");
            list.setCurrent(GroupPaths.browse());
            getContent().showDetail(new GroupBrowser(viewer, model));
        } else {
            Group shown = model.groups().load(viewer.caller(), GroupId.parse(group));
            title = shown.name();
            list.setCurrent(GroupPaths.group(shown.id()));
            getContent().showDetail(page(shown, tab, item));
        }
    }

    private Component page(Group group, String tab, String item) {
        return tab.equals(GroupPaths.POSTS) && !item.isEmpty()
                ? new PostPage(viewer, model, group, Long.parseLong(item))
                : new GroupPage(viewer, model, group, tab);
    }

    private Component nothingChosen() {
        Anchor browse = new Anchor(GroupPaths.browse(), viewer.text("groups.browse.title"));
        browse.addClassName("h-button");
        return new EmptyState(
                "groups", viewer.text("groups.choose.title"), viewer.text("groups.choose.hint"), browse);
    }
}
