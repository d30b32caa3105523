package org.hiroba.core.content;

import java.nio.file.Path;
import org.hiroba.core.ContentFixture;
import org.hiroba.core.media.ImageStoreTest;
import org.junit.jupiter.api.Nested;

/** The same tests on the second engine. */
class ContentOnPostgresTest {
    @Nested
    class Recall extends RecallTest {
        @Override
        protected ContentFixture fixture(Path folder) {
            return ContentFixture.onPostgres(folder);
        }
    }

    @Nested
    class Reactions extends ReactionServiceTest {
        @Override
        protected ContentFixture fixture(Path folder) {
            return ContentFixture.onPostgres(folder);
        }
    }

    @Nested
    class Mentions extends MentionServiceTest {
        @Override
        protected ContentFixture fixture(Path folder) {
            return ContentFixture.onPostgres(folder);
        }
    }

    @Nested
    class MarksAndVersions extends MarksAndVersionsTest {
        @Override
        protected ContentFixture fixture(Path folder) {
            return ContentFixture.onPostgres(folder);
        }
    }

    @Nested
    class Images extends ImageStoreTest {
        @Override
        protected ContentFixture fixture(Path folder) {
            return ContentFixture.onPostgres(folder);
        }
    }

    @Nested
    class Feeds extends org.hiroba.core.feed.FeedServiceTest {
        @Override
        protected ContentFixture fixture(Path folder) {
            return ContentFixture.onPostgres(folder);
        }
    }

    @Nested
    class Notifications extends org.hiroba.core.notification.NotificationServiceTest {
        @Override
        protected ContentFixture fixture(Path folder) {
            return ContentFixture.onPostgres(folder);
        }
    }

    @Nested
    class RecallReports extends org.hiroba.core.recall.RecallReportsTest {
        @Override
        protected ContentFixture fixture(Path folder) {
            return ContentFixture.onPostgres(folder);
        }
    }

    @Nested
    class Unsealings extends org.hiroba.core.recall.UnsealingsTest {
        @Override
        protected ContentFixture fixture(Path folder) {
            return ContentFixture.onPostgres(folder);
        }
    }
}
