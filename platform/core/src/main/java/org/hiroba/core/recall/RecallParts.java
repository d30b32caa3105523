package org.hiroba.core.recall;

import java.util.List;
import java.util.concurrent.Executor;
import org.hiroba.api.identity.People;
import org.hiroba.api.media.Blobs;
import org.hiroba.api.notification.Notifications;
import org.hiroba.api.plugin.Contribution;
import org.hiroba.api.settings.Settings;
import org.hiroba.api.text.Texts;
import org.hiroba.core.PlatformConfig;
import org.hiroba.core.audience.AdministratorsAudience;
import org.hiroba.core.audience.AudienceDirectory;
import org.hiroba.core.audit.AuditLog;
import org.hiroba.core.content.RevisionService;
import org.hiroba.core.media.ImageStore;
import org.hiroba.core.recall.storage.SealedFiles;
import org.hiroba.core.recall.storage.SqlRecalls;
import org.hiroba.core.recall.storage.SqlSealedCopies;
import org.hiroba.core.recall.storage.SqlUnsealings;

/**
 * Everything about recalls.
 *
 * @param contributions what takes part in recalls, and the kinds of content by which people are told
 */
public record RecallParts(RecallReports reports, Unsealings unsealings, List<Contribution> contributions) {
    /** What recalls need to know of the rest of the platform. */
    public record Needs(
            AudienceDirectory audiences,
            DeliveryLog deliveries,
            RevisionService revisions,
            ImageStore images,
            Blobs blobs,
            Notifications notifications,
            People people,
            Settings settings,
            Texts texts,
            AuditLog audit,
            Executor background) {}

    public static RecallParts open(PlatformConfig config, Needs needs) {
        var transactions = config.transactions();
        var recalls = new SqlRecalls(config.sql());
        var asked = new SqlUnsealings(config.sql());
        var copies = new SqlSealedCopies(config.sql());
        var reports = new RecallReports(
                recalls, asked, copies, needs.deliveries(), needs.audiences(), transactions, config.clock());
        var seals = new Seals(
                copies,
                new SealedFiles(config.dataDir().resolve("sealed")),
                new SealKey(config.dataDir().resolve("keys").resolve("seal.key"), config.random()),
                new Seals.Services(
                        needs.revisions(),
                        needs.images(),
                        needs.blobs(),
                        needs.settings(),
                        transactions,
                        config.ids(),
                        config.clock(),
                        needs.background()));
        var administrators = new AdministratorsAudience(needs.people(), needs.texts());
        var unsealings = new Unsealings(
                seals,
                recalls,
                asked,
                new Unsealings.Services(
                        transactions,
                        config.journal(),
                        needs.notifications(),
                        () -> List.copyOf(administrators.members("")),
                        needs.audit(),
                        config.ids(),
                        config.clock()));
        return new RecallParts(
                reports,
                unsealings,
                List.of(
                        administrators,
                        reports,
                        new RecallNotes(reports, seals, needs.audit(), needs.notifications(), config.ids()),
                        new RecallContent(recalls),
                        new UnsealingContent(asked),
                        RecallSettings.SEALED_DAYS));
    }

    /** Forgets and destroys what is over. */
    public void sweep() {
        reports.sweep();
        unsealings.sweep();
    }
}
