package org.hiroba.core.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.feed.Feed;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Role;
import org.hiroba.core.ContentFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public class FeedServiceTest {
    private static final String NAME = "notes.txt";

    private ContentFixture hiroba;
    private FeedService feeds;

    /** On the first engine. */
    protected ContentFixture fixture(Path folder) {
        return new ContentFixture(folder);
    }

    @BeforeAll
    void open(@TempDir Path folder) {
        hiroba = fixture(folder);
        feeds = hiroba.parts.feeds();
        hiroba.contributions.register("notes", new Whose());
    }

    @BeforeEach
    void begin() {
        hiroba.database.transactions().run(() -> hiroba.database.sql().update("DELETE FROM hiroba.feed_secret"));
    }

    @AfterAll
    void close() {
        hiroba.close();
    }

    @Test
    void theAddressGivesWhatItsOwnerMaySeeAsAPlainMember() {
        assertThat(fetch(feeds.open(hiroba.sato, NAME)))
                .contains(hiroba.sato.person() + " " + Role.MEMBER);
    }

    @Test
    void theSecretIsKeptAsAHashOnly() {
        String secret = secret(feeds.open(hiroba.hanako, NAME));

        assertThat(secret).hasSizeGreaterThanOrEqualTo(32);
        assertThat(hiroba.count("SELECT COUNT(*) FROM hiroba.feed_secret WHERE secret_hash = ?", secret)).isZero();
        assertThat(hiroba.count("SELECT COUNT(*) FROM hiroba.feed_secret")).isOne();
        assertThat(feeds.openedAt(hiroba.hanako, NAME)).contains(hiroba.clock.instant());
        assertThat(feeds.openedAt(hiroba.taro, NAME)).isEmpty();
    }

    @Test
    void aNewAddressEndsTheOldOne() {
        String old = feeds.open(hiroba.hanako, NAME);
        String present = feeds.open(hiroba.hanako, NAME);

        assertThat(fetch(old)).isEmpty();
        assertThat(fetch(present)).isPresent();
    }

    @Test
    void aClosedAddressGivesNothing() {
        String address = feeds.open(hiroba.hanako, NAME);
        feeds.close(hiroba.taro, NAME);
        assertThat(fetch(address)).isPresent();

        feeds.close(hiroba.hanako, NAME);

        assertThat(fetch(address)).isEmpty();
        assertThat(feeds.openedAt(hiroba.hanako, NAME)).isEmpty();
    }

    @Test
    void wrongSecretsAndDisabledPeopleGetNothing() {
        Caller former = hiroba.people.caller("former");
        assertThat(fetch(feeds.open(former, NAME))).isEmpty();
        assertThat(feeds.fetch("guessed", NAME)).isEmpty();
    }

    @Test
    void aFeedThatNobodyOffersIsNotFound() {
        assertThatThrownBy(() -> feeds.open(hiroba.hanako, "other.txt"))
                .isInstanceOfSatisfying(
                        HirobaException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    }

    private Optional<String> fetch(String address) {
        assertThat(address).startsWith("/feeds/").endsWith("/" + NAME);
        return feeds.fetch(secret(address), NAME).map(got -> new String(got.bytes(), StandardCharsets.UTF_8));
    }

    private static String secret(String address) {
        return address.split("/")[2];
    }

    private static final class Whose implements Feed {
        @Override
        public String name() {
            return NAME;
        }

        @Override
        public String contentType() {
            return "text/plain";
        }

        @Override
        public byte[] write(Caller reader) {
            return (reader.person() + " " + reader.role()).getBytes(StandardCharsets.UTF_8);
        }
    }
}
