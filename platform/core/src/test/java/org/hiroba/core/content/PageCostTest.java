package org.hiroba.core.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.core.ContentFixture;
import org.hiroba.core.ContentParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a screen full of content costs the database, for it is asked on every scroll of everybody. */
class PageCostTest {
    private final List<ContentRef> page = new ArrayList<>();
    private ContentFixture hiroba;
    private ContentParts parts;

    @BeforeEach
    void writeAPage(@TempDir Path folder) {
        hiroba = new ContentFixture(folder);
        parts = hiroba.parts;
        for (int i = 0; i < 30; i++) {
            page.add(hiroba.notes.write(new Audience("circle", "1"), hiroba.hanako.person(), "note"));
        }
        parts.reactions().give(hiroba.taro, page.getFirst(), "👍");
        parts.bookmarks().add(hiroba.taro, page.getLast());
    }

    @AfterEach
    void close() {
        hiroba.close();
    }

    @Test
    void whatBelongsToThirtyContentsIsOneStatementEach() {
        assertThat(hiroba.sql.during(() -> parts.reactions().of(hiroba.taro.person(), page))).isEqualTo(1);
        assertThat(hiroba.sql.during(() -> parts.bookmarks().of(hiroba.taro, page))).isEqualTo(1);
        assertThat(hiroba.sql.during(() -> parts.images().of(page))).isEqualTo(1);
    }

    @Test
    void rightsCostNoStatement() {
        assertThat(hiroba.sql.during(() -> parts.contents().findAll(hiroba.taro, page))).isZero();
        assertThat(hiroba.sql.during(() -> parts.audiences().audiencesOf(hiroba.taro.person()))).isZero();
        assertThat(hiroba.sql.during(() -> parts.audiences().maySee(hiroba.taro.person(), Audience.COMPANY))).isZero();
    }

    @Test
    void theReadMarksOfAllOnesGroupsAreOneStatement() {
        List<Audience> many = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            many.add(new Audience("circle", Integer.toString(i)));
        }
        assertThat(hiroba.sql.during(() -> parts.readMarks().positions(hiroba.taro.person(), many, "posts")))
                .isEqualTo(1);
    }
}
