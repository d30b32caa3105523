package org.hiroba.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiroba.tasks.Refusals.assertRefused;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hiroba.api.content.Attachment;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.rest.RestResource;
import org.hiroba.api.text.Language;
import org.hiroba.files.FilesPlugin;
import org.hiroba.files.rest.FilesResource;
import org.hiroba.groups.api.Openness;
import org.hiroba.tasks.domain.Task;
import org.hiroba.tasks.domain.TaskWish;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files on tasks: whoever sees the task sees its files, at every moment. */
@Tag("sql")
class TaskAttachmentsTest extends TasksOfColleagues {
    private static FilesResource files;

    private final Caller jiro = hiroba.caller("jiro");

    @BeforeAll
    static void install() {
        hiroba.install("files", new FilesPlugin());
        files = hiroba.platform().contributions().all(RestResource.class).stream()
                .map(RestResource::resource)
                .filter(FilesResource.class::isInstance)
                .map(FilesResource.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private ContentRef upload(Caller caller, String name) {
        byte[] bytes = ("what is in " + name).getBytes(StandardCharsets.UTF_8);
        return files.uploadFile(caller, Language.JA, name, null, null, new ByteArrayInputStream(bytes)).ref();
    }

    private List<String> names(Task task) {
        return test.tasks.attachments(List.of(task)).getOrDefault(task.ref(), List.of()).stream()
                .map(Attachment::name)
                .toList();
    }

    private boolean sees(Caller caller, ContentRef file) {
        return test.context.contents().findAll(caller, List.of(file)).containsKey(file);
    }

    @Test
    void filesFollowTheTaskToThoseWhoSeeIt() {
        Task task = test.tasks.create(hanako, TaskWish.of("Ask for offers").withAssignees(taro.person()));
        ContentRef offer = upload(taro, "見積書.txt");
        test.tasks.attach(taro, task.id(), List.of(offer));
        assertThat(names(task)).containsExactly("見積書.txt");
        assertThat(List.of(sees(hanako, offer), sees(taro, offer), sees(jiro, offer))).containsExactly(true, true, false);

        test.tasks.change(hanako, task.id(), TaskWish.of("Ask for offers").withAssignees(jiro.person()));
        assertThat(List.of(sees(hanako, offer), sees(taro, offer), sees(jiro, offer))).containsExactly(true, false, true);
        assertRefused(ErrorCode.NOT_FOUND, () -> files.findFile(taro, Language.JA, offer.id()));

        var group = test.group(hanako, Openness.PRIVATE, taro);
        test.tasks.change(hanako, task.id(), TaskWish.of("Ask for offers").withGroup(group));
        assertThat(List.of(sees(hanako, offer), sees(taro, offer), sees(jiro, offer))).containsExactly(true, true, false);
        assertThat(names(task)).containsExactly("見積書.txt");
    }

    @Test
    void whoeverMayNotChangeTheTaskAttachesNothing() {
        var group = test.group(hanako, Openness.OPEN);
        Task task = test.tasks.create(hanako, TaskWish.of("Paint the sign").withGroup(group));
        Task secret = test.tasks.create(hanako, TaskWish.of("my own"));
        ContentRef file = upload(taro, "a.txt");

        assertRefused(ErrorCode.FORBIDDEN, () -> test.tasks.attach(taro, task.id(), List.of(file)));
        assertRefused(ErrorCode.NOT_FOUND, () -> test.tasks.attach(taro, secret.id(), List.of(file)));
        assertRefused(ErrorCode.INVALID, () -> test.tasks.attach(hanako, task.id(), List.of(file)));

        assertThat(names(task)).isEmpty();
    }

    @Test
    void atMostTwentyHangOnOneTaskHoweverTheyCome() {
        Task task = test.tasks.create(hanako, TaskWish.of("Sort the photos"));
        for (int i = 0; i < 20; i++) {
            test.tasks.attach(hanako, task.id(), List.of(upload(hanako, "photo" + i + ".txt")));
        }
        ContentRef oneMore = upload(hanako, "more.txt");

        assertRefused(ErrorCode.INVALID, () -> test.tasks.attach(hanako, task.id(), List.of(oneMore)));
    }

    @Test
    void withTheTaskItsFilesAreTakenBack() {
        Task task = test.tasks.create(hanako, TaskWish.of("not this").withAssignees(taro.person()));
        ContentRef file = upload(hanako, "b.txt");
        test.tasks.attach(hanako, task.id(), List.of(file));

        test.context.contents().recall(hanako, task.ref());

        assertRefused(ErrorCode.GONE, () -> files.findFile(taro, Language.JA, file.id()));
        assertRefused(ErrorCode.GONE, () -> test.tasks.attach(hanako, task.id(), List.of(upload(hanako, "c.txt"))));
    }
}
