package org.hiroba.groups;

import org.hiroba.api.plugin.Contributions;
import org.hiroba.api.plugin.Plugin;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.api.rest.RestResource;
import org.hiroba.groups.api.GroupImport;
import org.hiroba.groups.api.Groups;
import org.hiroba.groups.domain.FirstGroups;
import org.hiroba.groups.domain.GroupAudience;
import org.hiroba.groups.domain.GroupDirectory;
import org.hiroba.groups.domain.GroupHandOver;
import org.hiroba.groups.domain.GroupRepository;
import org.hiroba.groups.domain.GroupService;
import org.hiroba.groups.domain.GroupSettings;
import org.hiroba.groups.domain.Post;
import org.hiroba.groups.domain.PostContent;
import org.hiroba.groups.domain.PostImport;
import org.hiroba.groups.domain.PostRepository;
import org.hiroba.groups.domain.PostService;
import org.hiroba.groups.domain.UnreadPosts;
import org.hiroba.groups.rest.GroupsResource;
import org.hiroba.groups.rest.PostLiveEvents;
import org.hiroba.groups.rest.PostWriter;
import org.hiroba.groups.rest.PostsResource;
import org.hiroba.groups.search.GroupSource;
import org.hiroba.groups.search.PostSource;
import org.hiroba.groups.storage.SqlGroupRepository;
import org.hiroba.groups.storage.SqlPostRepository;
import org.hiroba.groups.views.GroupList;
import org.hiroba.groups.views.GroupPaths;
import org.hiroba.groups.views.GroupViews;
import org.hiroba.groups.views.GroupsOfPerson;
import org.hiroba.groups.views.GroupsView;
import org.hiroba.groups.views.HomeBrowse;
import org.hiroba.groups.views.HomeNews;
import org.hiroba.ui.api.HomeCard;
import org.hiroba.ui.api.HomeSection;
import org.hiroba.ui.api.NavigationEntry;
import org.hiroba.ui.api.PersonSection;
import org.hiroba.ui.api.Slot;
import org.hiroba.ui.api.View;
import org.osgi.service.component.annotations.Component;

/** Groups with their posts and comments (ノート). */
@Component(service = Plugin.class, property = Plugin.ID + "=groups")
public final class GroupsPlugin implements Plugin {
    @Override
    public void contribute(PluginContext hiroba, Contributions contributions) {
        GroupRepository groupRepository = new SqlGroupRepository(hiroba.sql());
        PostRepository postRepository = new SqlPostRepository(hiroba.sql());
        GroupDirectory directory = new GroupDirectory(groupRepository);
        GroupService groups = new GroupService(hiroba, groupRepository, directory);
        PostService posts = new PostService(hiroba, postRepository);
        UnreadPosts unread = new UnreadPosts(hiroba.readMarks(), directory, postRepository);
        FirstGroups firstGroups = new FirstGroups(hiroba, groups, posts);
        PostWriter writer = new PostWriter(hiroba);

        contributions.add(new GroupAudience(directory));
        contributions.add(new PostContent(Post.POST, postRepository));
        contributions.add(new PostContent(Post.COMMENT, postRepository));
        contributions.add(new GroupSource(directory));
        contributions.add(PostSource.ofPosts(postRepository));
        contributions.add(PostSource.ofComments(postRepository));
        contributions.add(new PostLiveEvents(postRepository, writer));
        contributions.add(new GroupHandOver(groups));
        contributions.add(firstGroups);
        contributions.add(GroupSettings.PRIVATE_GROUPS);
        contributions.add(GroupSettings.MAX_LENGTH);
        contributions.add(new RestResource(new GroupsResource(groups, unread)));
        contributions.add(new RestResource(new PostsResource(groups, posts, unread, writer)));
        contributeViews(new GroupViews(hiroba, groups, posts, unread, firstGroups), contributions);
        contributions.publish(Groups.class, groups);
        contributions.publish(
                GroupImport.class, new PostImport(hiroba, groups, groupRepository, postRepository, directory));
    }

    private static void contributeViews(GroupViews model, Contributions contributions) {
        contributions.add(new View<>(
                GroupPaths.TEMPLATE, GroupsView.class, "groups.title", viewer -> new GroupsView(viewer, model)));
        contributions.add(new NavigationEntry(
                Slot.GROUPS,
                GroupPaths.ROOT,
                "groups.title",
                "groups",
                viewer -> model.unread().total(viewer.caller()),
                GroupList::concernsList));
        contributions.add(new HomeSection(100, viewer -> new HomeNews(viewer, model)));
        contributions.add(new PersonSection(
                100, "groups.title", (viewer, person) -> GroupsOfPerson.of(viewer, model, person)));
        contributions.add(new HomeCard(300, "groups.home.browse", viewer -> HomeBrowse.of(viewer, model)));
    }
}
