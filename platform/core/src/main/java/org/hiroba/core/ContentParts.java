package org.hiroba.core;

import java.util.List;
import java.util.concurrent.Executor;
import org.hiroba.api.identity.People;
import org.hiroba.api.settings.CompanySettings;
import org.hiroba.api.settings.Settings;
import org.hiroba.core.audience.AudienceDirectory;
import org.hiroba.core.audience.CompanyAudience;
import org.hiroba.core.audience.PersonAudience;
import org.hiroba.core.audit.AuditLog;
import org.hiroba.core.blob.BlobStore;
import org.hiroba.core.blob.storage.BlobFiles;
import org.hiroba.core.blob.storage.SqlBlobUses;
import org.hiroba.core.content.AttachmentDirectory;
import org.hiroba.core.content.BadgeDirectory;
import org.hiroba.core.content.BookmarkService;
import org.hiroba.core.content.ContentDirectory;
import org.hiroba.core.content.ContentLiveEvents;
import org.hiroba.core.content.MentionService;
import org.hiroba.core.content.ReactionService;
import org.hiroba.core.content.ReadMarkService;
import org.hiroba.core.content.RevisionService;
import org.hiroba.core.content.storage.SqlBookmarks;
import org.hiroba.core.content.storage.SqlMentions;
import org.hiroba.core.content.storage.SqlReactions;
import org.hiroba.core.content.storage.SqlReadMarks;
import org.hiroba.core.content.storage.SqlRevisions;
import org.hiroba.core.document.DocumentReaders;
import org.hiroba.core.document.ReaderCommand;
import org.hiroba.core.feed.FeedService;
import org.hiroba.core.feed.storage.SqlFeedSecrets;
import org.hiroba.core.limit.TokenBuckets;
import org.hiroba.core.media.ImageSettings;
import org.hiroba.core.media.ImageStore;
import org.hiroba.core.media.storage.ImageFiles;
import org.hiroba.core.media.storage.SqlImages;
import org.hiroba.core.notification.NotificationService;
import org.hiroba.core.notification.storage.SqlNotifications;
import org.hiroba.core.recall.DeliveryLog;
import org.hiroba.core.recall.RecallParts;
import org.hiroba.core.recall.storage.SqlDeliveries;
import org.hiroba.core.registry.ContributionRegistry;
import org.hiroba.core.text.CommonMarkRichText;
import org.hiroba.core.text.MessageCatalog;

/** The half of the platform that knows content: who may see it, what it says, what one can do with it. */
public record ContentParts(
        AudienceDirectory audiences,
        ContentDirectory contents,
        ReactionService reactions,
        BookmarkService bookmarks,
        MentionService mentions,
        BadgeDirectory badges,
        NotificationService notifications,
        FeedService feeds,
        RevisionService revisions,
        ReadMarkService readMarks,
        DeliveryLog deliveries,
        ImageStore images,
        BlobStore blobs,
        DocumentReaders documents,
        AttachmentDirectory attachments,
        RecallParts recalls,
        CommonMarkRichText richText) {
    /**
     * What it knows of the company.
     *
     * @param background for work that nobody waits for
     */
    record Company(People people, Settings settings, AuditLog audit, Executor background) {}

    static ContentParts open(
            PlatformConfig config,
            ContributionRegistry contributions,
            MessageCatalog texts,
            TokenBuckets limits,
            Company company) {
        var people = company.people();
        var settings = company.settings();
        var transactions = config.transactions();
        var journal = config.journal();
        var sql = config.sql();
        var clock = config.clock();
        var richText = new CommonMarkRichText(people);
        var audiences = new AudienceDirectory(contributions);
        var attachments = new AttachmentDirectory(contributions);
        var contents = new ContentDirectory(contributions, audiences, attachments, transactions, journal);
        var notifications = new NotificationService(
                new SqlNotifications(sql), contents, transactions, journal, config.ids(), clock);
        var deliveries = new DeliveryLog(new SqlDeliveries(sql), transactions, company.background(), clock);
        var revisions = new RevisionService(contents, new SqlRevisions(sql), transactions, config.ids());
        var images = new ImageStore(
                new SqlImages(sql),
                new ImageFiles(config.dataDir().resolve("images")),
                new ImageStore.Services(
                        audiences, transactions, settings, limits, deliveries::shown, config.ids(), company.background(), clock));
        var blobs = new BlobStore(
                new SqlBlobUses(sql),
                new BlobFiles(config.dataDir().resolve("files")),
                transactions,
                company.background(),
                clock);
        var recalls = RecallParts.open(
                config,
                new RecallParts.Needs(
                        audiences,
                        deliveries,
                        revisions,
                        images,
                        blobs.of(ContributionRegistry.PLATFORM),
                        notifications,
                        people,
                        settings,
                        texts,
                        company.audit(),
                        company.background()));
        var parts = new ContentParts(
                audiences,
                contents,
                new ReactionService(contents, new SqlReactions(sql), transactions, journal, limits, clock),
                new BookmarkService(contents, new SqlBookmarks(sql), transactions, clock),
                new MentionService(
                        richText, contents, audiences, new SqlMentions(sql), transactions, journal, notifications, clock),
                new BadgeDirectory(contributions, people),
                notifications,
                new FeedService(
                        new SqlFeedSecrets(sql), contributions, people, transactions, limits, config.random(), clock),
                revisions,
                new ReadMarkService(new SqlReadMarks(sql), transactions, journal),
                deliveries,
                images,
                blobs,
                new DocumentReaders(
                        new ReaderCommand(
                                config.readerClassPath(),
                                ReaderCommand.READER,
                                config.dataDir().resolve("run").resolve("reader")),
                        DocumentReaders.Limits.USUAL),
                attachments,
                recalls,
                richText);
        contributions.registerAll(
                ContributionRegistry.PLATFORM,
                List.of(
                        new CompanyAudience(people, texts),
                        new PersonAudience(people),
                        new ContentLiveEvents(contents, parts.reactions(), parts.attachments(), richText),
                        parts.reactions(),
                        parts.bookmarks(),
                        parts.mentions(),
                        notifications,
                        parts.revisions(),
                        parts.readMarks(),
                        deliveries,
                        parts.feeds(),
                        parts.images(),
                        ImageSettings.MAX_UPLOAD,
                        CompanySettings.TIME_ZONE,
                        CompanySettings.WORKING_HOURS));
        contributions.registerAll(ContributionRegistry.PLATFORM, recalls.contributions());
        return parts;
    }
}
