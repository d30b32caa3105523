package org.hiroba.groups.views;

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
        FirstGroups templates) {}
