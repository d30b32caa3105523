package org.hiroba.groups.views;

import org.hiroba.groups.api.GroupId;
import org.hiroba.groups.domain.Post;

/** Where things stand in the portal. */
public final class GroupPaths {
    public static final String ROOT = "groups";
    public static final String TEMPLATE = "groups/:group?/:tab?/:item?";
    static final String BROWSE = "browse";
    static final String POSTS = "posts";
    static final String MEMBERS = "members";

    private GroupPaths() {}

    static String browse() {
        return ROOT + "/" + BROWSE;
    }

    static String group(GroupId id) {
        return ROOT + "/" + id;
    }

    static String tab(GroupId id, String tab) {
        return POSTS.equals(tab) ? group(id) : group(id) + "/" + tab;
    }

    static String post(Post post) {
        return group(post.group()) + "/" + POSTS + "/" + post.thread();
    }
}
