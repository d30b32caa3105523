package org.hiroba.groups.views;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.NotFoundException;
import java.util.ArrayList;
import java.util.List;
import org.hiroba.api.audience.AudienceKind;
import org.hiroba.groups.api.Group;
import org.hiroba.groups.api.GroupId;
import org.hiroba.groups.api.Openness;
import org.hiroba.groups.domain.GroupService;
import org.hiroba.ui.api.AudienceTab;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.ActionMenu;
import org.hiroba.ui.api.component.Confirmation;
import org.hiroba.ui.api.component.Mark;
import org.hiroba.ui.api.component.MenuItem;
import org.hiroba.ui.api.component.PageHeader;
import org.hiroba.ui.api.component.TabLinks;

/** A group: what it is for, who sees it, and its tabs: posts, what plugins add, members. */
final class GroupPage extends Div {
    private final Viewer viewer;
    private final GroupViews model;
    private final Group group;

    GroupPage(Viewer viewer, GroupViews model, Group group, String tab) {
        this.viewer = viewer;
        this.model = model;
        this.group = group;
        addClassName("h-page");
        PageHeader header = header(tab);
        add(header, body(tab));
        viewer.live()
                .follow(
                        this,
                        event -> event.audience().equals(group.id().audience())
                                && (event.type().equals(AudienceKind.MEMBERSHIP_CHANGED)
                                        || event.type().equals(GroupService.CHANGED)),
                        entries -> viewer.attempt(() -> say(header)));
    }

    /** What the head says, as it is now. */
    private PageHeader say(PageHeader header) {
        Group now = model.groups().load(viewer.caller(), group.id());
        int members = model.groups().members(viewer.caller(), now.id()).size();
        String openness = now.openness() == Openness.OPEN ? "groups.open" : "groups.private";
        header.setWords(now.name(), viewer.text("groups.header", now.purpose()));
        return header.withNote(viewer.text("groups.header.note", members, viewer.text(openness)));
    }

    private PageHeader header(String tab) {
        PageHeader header = say(new PageHeader(group.name(), ""))
                .withMark(new Mark(group.name(), group.id().value()))
                .withBack(GroupPaths.ROOT, viewer.text("groups.back"))
                .withTabs(tabs(tab));
        if (!model.groups().isMember(viewer.caller(), group.id()) && !group.archived()) {
            header.withEnd(joinButton());
        }
        return header.withEnd(new ActionMenu(viewer, viewer.text("groups.menu"), this::menu));
    }

    private TabLinks tabs(String current) {
        TabLinks tabs = new TabLinks(group.name());
        tabs.add(path(GroupPaths.POSTS), viewer.text("groups.tab.posts"));
        pluginTabs().forEach(tab -> tabs.add(path(tab.id()), viewer.text(tab.titleKey())));
        tabs.add(path(GroupPaths.MEMBERS), viewer.text("groups.tab.members"));
        tabs.setCurrent(path(current));
        return tabs;
    }

    private Component body(String tab) {
        return switch (tab) {
            case GroupPaths.POSTS -> withAbout(Feed.ofGroup(viewer, model, group));
            case GroupPaths.MEMBERS -> withAbout(new MembersTab(viewer, model, group));
            default ->
                pluginTabs().stream()
                        .filter(candidate -> candidate.id().equals(tab))
                        .findFirst()
                        .map(found -> found.factory().apply(viewer, group.id().audience()))
                        .orElseThrow(NotFoundException::new);
        };
    }

    /** On a wide screen what the group is for stands beside its posts; beside its members it is there on every screen. */
    private Div withAbout(Component body) {
        Div both = new Div(body, new GroupAbout(viewer, model, group));
        both.addClassName("groups-with-about");
        return both;
    }

    private List<AudienceTab> pluginTabs() {
        return viewer.tabs(GroupId.AUDIENCE_KIND);
    }

    private String path(String tab) {
        return GroupPaths.tab(group.id(), tab);
    }

    private NativeButton joinButton() {
        NativeButton join = new NativeButton(viewer.text("groups.join"));
        join.addClassNames("h-button", "h-button-primary");
        join.addClickListener(event -> {
            if (viewer.attempt(() -> model.groups().join(viewer.caller(), group.id()))) {
                viewer.tell(viewer.text("groups.joined", group.name()));
                reload();
            }
        });
        return join;
    }

    private List<MenuItem> menu() {
        List<MenuItem> items = new ArrayList<>();
        boolean leads = model.groups().mayLead(viewer.caller(), group.id());
        if (leads) {
            items.add(MenuItem.of("edit", viewer.text("groups.change"), () -> new NewGroupDialog(
                            viewer, model, group)
                    .open()));
            items.add(archiveItem());
        }
        if (model.groups().isMember(viewer.caller(), group.id())
                && !viewer.caller().is(group.owner())) {
            items.add(MenuItem.of("sign-out", viewer.text("groups.leave"), this::leave));
        }
        items.add(MenuItem.of("check", viewer.text("groups.mark-read"), () -> model.unread()
                .markSeen(viewer.caller(), group.id())));
        return items;
    }

    private MenuItem archiveItem() {
        if (group.archived()) {
            return MenuItem.of("retry", viewer.text("groups.reopen"), () -> archive(false));
        }
        return MenuItem.ofLoss("close", viewer.text("groups.archive"), () -> Confirmation.ask(
                viewer,
                viewer.text("groups.archive.title", group.name()),
                viewer.text("groups.archive.text"),
                viewer.text("groups.archive"),
                () -> archive(true)));
    }

    private void archive(boolean archived) {
        model.groups().archive(viewer.caller(), group.id(), archived);
        reload();
    }

    private void leave() {
        model.groups().leave(viewer.caller(), group.id());
        viewer.tell(viewer.text("groups.left", group.name()));
        getUI().ifPresent(ui -> ui.navigate(GroupPaths.ROOT));
    }

    private void reload() {
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }
}
