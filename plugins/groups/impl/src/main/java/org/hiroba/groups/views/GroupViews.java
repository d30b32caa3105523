package org.hiroba.groups.views;

import com.vaadin.flow.component.Component;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.groups.domain.FirstGroups;
import org.hiroba.groups.domain.GroupService;
import org.hiroba.groups.domain.PostService;
import org.hiroba.groups.domain.UnreadPosts;

/** What the views of groups ask. */
public record GroupViews(
        PluginContext hiroba,
        GroupService groups,
        PostService posts,
        UnreadPosts unread,
        FirstGroups templates) {
    /** Brings the look of groups to the page that the component is on. */
    void style(Component component) {
        component.addAttachListener(
                event -> event.getUI().getPage().addStyleSheet(hiroba.asset("groups.css")));
    }
}
