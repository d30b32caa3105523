package org.hiroba.web.rest.platform;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.feed.Feeds;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.People;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.notification.Notification;
import org.hiroba.api.notification.Notifications;
import org.hiroba.api.rest.Cursor;
import org.hiroba.api.rest.Page;
import org.hiroba.api.text.Language;
import org.hiroba.api.text.Texts;
import org.jspecify.annotations.Nullable;

/** What one was told of, and one's secret addresses for programs that fetch without signing in. */
@Path("me")
public final class NotificationsResource {
    private final Notifications notifications;
    private final Feeds feeds;
    private final People people;
    private final Texts texts;

    NotificationsResource(Notifications notifications, Feeds feeds, People people, Texts texts) {
        this.notifications = notifications;
        this.feeds = feeds;
        this.people = people;
        this.texts = texts;
    }

    /** @param reason in the caller's language */
    public record NotificationJson(
            long id, Instant at, boolean read, String reason, PersonId actor, ContentJson about) {}

    /** @param unread at most 100 */
    public record UnreadJson(int unread) {}

    /** Which of one's notifications were read. */
    public record ReadInput(List<Long> ids) {}

    /** @param openedAt left out if there is no address */
    public record FeedJson(Optional<Instant> openedAt) {}

    /** @param path on this server, with the secret; shown this once */
    public record OpenedFeedJson(String path) {}

    /** Newest first. */
    @GET
    @Path("notifications")
    public Page<NotificationJson> listNotifications(
            @Context Caller caller,
            @Context Language language,
            @QueryParam("cursor") @Nullable Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        return notifications
                .list(caller, Optional.ofNullable(cursor), limit)
                .map(notification -> json(language, notification));
    }

    @GET
    @Path("notifications/unread")
    public UnreadJson countUnreadNotifications(@Context Caller caller) {
        return new UnreadJson(notifications.countUnread(caller));
    }

    @POST
    @Path("notifications/read")
    public void markNotificationsRead(@Context Caller caller, ReadInput input) {
        notifications.markRead(caller, input.ids());
    }

    @PUT
    @Path("notifications/read")
    public void markAllNotificationsRead(@Context Caller caller) {
        notifications.markAllRead(caller);
    }

    @GET
    @Path("feeds/{feed: [a-z0-9.-]+}")
    public FeedJson findFeed(@Context Caller caller, @PathParam("feed") String feed) {
        return new FeedJson(feeds.openedAt(caller, feed));
    }

    @POST
    @Path("feeds/{feed: [a-z0-9.-]+}")
    public OpenedFeedJson openFeed(@Context Caller caller, @PathParam("feed") String feed) {
        return new OpenedFeedJson(feeds.open(caller, feed));
    }

    @DELETE
    @Path("feeds/{feed: [a-z0-9.-]+}")
    public void closeFeed(@Context Caller caller, @PathParam("feed") String feed) {
        feeds.close(caller, feed);
    }

    private NotificationJson json(Language language, Notification notification) {
        String actor = people.find(notification.actor()).map(Person::name).orElse("");
        return new NotificationJson(
                notification.id(),
                notification.at(),
                notification.read(),
                texts.get(language, notification.textKey(), actor),
                notification.actor(),
                ContentJson.of(notification.about(), List.of()));
    }
}
