package org.hiroba.web.rest.platform;

import java.util.List;
import java.util.stream.Stream;
import org.hiroba.api.rest.RestResource;
import org.hiroba.core.Platform;

/** What the platform contributes to the REST API. */
public final class PlatformResources {
    private PlatformResources() {}

    public static List<RestResource> of(Platform platform) {
        var identity = platform.identity();
        var content = platform.content();
        return Stream.of(
                        new MeResource(identity.people(), identity.accounts(), content.audiences()),
                        new PeopleResource(identity.people()),
                        new AccountsResource(identity.people(), identity.accounts()),
                        new AudiencesResource(content.audiences(), content.readMarks()),
                        new ContentResource(
                                identity.people(),
                                content.contents(),
                                content.reactions(),
                                content.revisions(),
                                content.bookmarks(),
                                content.badges()),
                        new FindingsResource(content.bookmarks(), content.mentions()),
                        new NotificationsResource(
                                content.notifications(), content.feeds(), identity.people(), platform.texts()),
                        new RecallsResource(
                                content.recalls().reports(), content.recalls().unsealings()),
                        new ImagesResource(content.images()),
                        new AccessResource(identity.accessTokens(), identity.sessions()),
                        new CompanyResource(identity.company()))
                .<RestResource>map(RestResource::new)
                .toList();
    }
}
