package org.hiroba.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.content.Contents;
import org.hiroba.files.domain.StoredFile;
import org.hiroba.groups.api.BroughtInPost;
import org.hiroba.groups.api.Group;
import org.hiroba.groups.api.GroupImport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files go with the content that they hang on, also when they were not there at its recall or removal. */
@Tag("sql")
class FileRecallsTest extends FilesOfColleagues {
    @Test
    void filesOfAPostThatWasRecalledMeanwhileGoWhenThePluginIsBack() {
        Group group = test.openGroup(hanako, taro);
        ContentRef post = post(group, "the figures");
        ContentRef other = post(group, "the menu");
        StoredFile file = attached(group, post, "secret.txt");
        StoredFile limited = attached(group, post, "very secret.txt");
        test.files().limit(hanako, limited.id(), TestFiles.only(taro));
        StoredFile stays = attached(group, other, "menu.txt");
        context.reactions().give(taro, file.ref(), "👍");

        hiroba.uninstall("files");
        context.contents().recall(hanako, post);
        assertThat(stored(file).recalled()).isFalse();
        hiroba.install("files", test);

        test.await(() -> stored(file).recalled() && stored(limited).recalled());
        assertThat(stored(file).name()).isEmpty();
        assertThat(context.reactions().of(taro.person(), List.of(file.ref()))).isEmpty();
        test.awaitBytesGone(file.hash());
        test.awaitBytesGone(limited.hash());
        // The journal shows an entry a moment after its transaction.
        test.await(() -> recalls(file) == 1);
        assertThat(stored(stays).recalled()).isFalse();
    }

    @Test
    void filesOfAGroupThatWasRemovedMeanwhileGoWhenThePluginIsBack() {
        Group group = test.openGroup(hiroba.administrator(), hanako, taro);
        Group other = test.openGroup(hanako, taro);
        StoredFile hanging = attached(group, post(group, "the plan"), "plan.txt");
        StoredFile shared = test.share(hanako, group, "rota.txt", "the rota of a group");
        test.files().limit(hanako, shared.id(), TestFiles.only(taro));
        StoredFile stays = test.share(hanako, other, "other.txt", "of another group");

        hiroba.uninstall("files");
        hiroba.service(GroupImport.class).remove(hiroba.administrator(), group.id());
        assertThat(find(hanging)).isPresent();
        hiroba.install("files", test);

        test.await(() -> find(hanging).isEmpty() && find(shared).isEmpty());
        test.awaitBytesGone(hanging.hash());
        test.awaitBytesGone(shared.hash());
        assertThat(find(stays)).isPresent();
    }

    @Test
    void filesOfASinglePieceOfContentThatWasRemovedMeanwhileGoWhenThePluginIsBack() {
        Group group = test.openGroup(hanako, taro);
        StoredFile hanging = attached(group, new ContentRef("post", 4713), "one.txt");
        StoredFile stays = attached(group, new ContentRef("post", 4714), "two.txt");

        hiroba.uninstall("files");
        context.contents().removed(List.of(new ContentRef("post", 4713)), hanako.person());
        hiroba.install("files", test);

        test.awaitBytesGone(hanging.hash());
        assertThat(find(hanging)).isEmpty();
        assertThat(find(stays)).isPresent();
    }

    @Test
    void filesThatWentWithTheirPostAreNotTakenBackOnceMore() {
        Group group = test.openGroup(hanako, taro);
        ContentRef post = post(group, "the wages");
        StoredFile file = attached(group, post, "secret.txt");

        context.contents().recall(hanako, post);
        assertThat(stored(file).recalled()).isTrue();
        context.contents().recallAttached(post, hanako.person());

        assertThat(recalls(file)).isEqualTo(1);
    }

    private ContentRef post(Group group, String text) {
        return context.transactions()
                .call(() -> hiroba.service(GroupImport.class)
                        .bringIn(
                                hiroba.administrator(),
                                group.id(),
                                List.of(new BroughtInPost(
                                        text,
                                        Optional.empty(),
                                        hanako.person(),
                                        hiroba.clock().instant(),
                                        Optional.empty(),
                                        text,
                                        List.of()))))
                .get(text);
    }

    private StoredFile attached(Group group, ContentRef post, String name) {
        StoredFile file = test.upload(hanako, name, TestFiles.bytes("in " + name + " of " + post));
        context.transactions()
                .run(() -> context.attachments()
                        .attach(hanako, List.of(file.ref()), post, group.id().audience()));
        return file;
    }

    private static Optional<StoredFile> find(StoredFile file) {
        return test.parts().repository().find(file.id());
    }

    private static StoredFile stored(StoredFile file) {
        return find(file).orElseThrow();
    }

    private static long recalls(StoredFile file) {
        return hiroba.database().journal().read(0, 10_000).stream()
                .filter(entry -> entry.event().type().equals(Contents.RECALLED)
                        && entry.event().subject().filter(file.ref()::equals).isPresent())
                .count();
    }
}
