package org.hiroba.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.media.ServedFile;
import org.hiroba.api.plugin.Contributions;
import org.hiroba.api.plugin.Plugin;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.api.rest.RestResource;
import org.hiroba.files.domain.FileDownloads;
import org.hiroba.files.domain.FileService;
import org.hiroba.files.domain.StoredFile;
import org.hiroba.groups.GroupsPlugin;
import org.hiroba.groups.api.Group;
import org.hiroba.groups.api.Groups;
import org.hiroba.groups.api.Lane;
import org.hiroba.groups.api.NewGroup;
import org.hiroba.groups.api.Openness;
import org.hiroba.groups.rest.PostsResource;
import org.hiroba.testkit.TestPlatform;
import org.jspecify.annotations.Nullable;

/** Files and groups on the real platform, without views. */
final class TestFiles implements Plugin {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final TestPlatform hiroba;
    private final Groups groups;
    private @Nullable FileParts parts;

    TestFiles(TestPlatform hiroba) {
        this.hiroba = hiroba;
        hiroba.install("groups", new GroupsPlugin());
        groups = hiroba.service(Groups.class);
        hiroba.install("files", this);
    }

    @Override
    public void contribute(PluginContext context, Contributions contributions) {
        parts = FileParts.of(context);
        FilesPlugin.contribute(parts, contributions);
    }

    FileParts parts() {
        return Objects.requireNonNull(parts);
    }

    FileService files() {
        return parts().files();
    }

    /** A group of the first person that nobody else sees but those named. */
    Group secretGroup(Caller owner, Caller... members) {
        return group(owner, Openness.PRIVATE, members);
    }

    Group openGroup(Caller owner, Caller... members) {
        return group(owner, Openness.OPEN, members);
    }

    private Group group(Caller owner, Openness openness, Caller... members) {
        Group group = groups.create(
                owner, new NewGroup("Group " + NUMBER.incrementAndGet(), "to share files", Lane.WORK, openness));
        groups.addMembers(
                owner,
                group.id(),
                Arrays.stream(members).map(Caller::person).collect(Collectors.toSet()));
        return group;
    }

    void remove(Caller owner, Group group, Caller member) {
        groups.removeMember(owner, group.id(), member.person());
    }

    StoredFile share(Caller caller, Group group, String name, String text) {
        return upload(caller, name, Optional.of(group.id().audience()), bytes(text));
    }

    StoredFile upload(Caller caller, String name, byte[] bytes) {
        return upload(caller, name, Optional.empty(), bytes);
    }

    StoredFile upload(Caller caller, String name, Optional<Audience> home, byte[] bytes) {
        hiroba.clock().advance(Duration.ofMinutes(1));
        return files().upload(caller, name, home, new ByteArrayInputStream(bytes));
    }

    /** Only these people, for ever, and they may save it. */
    static FileService.Limits only(Caller... people) {
        return new FileService.Limits(
                Optional.of(Arrays.stream(people)
                        .map(Caller::person)
                        .collect(Collectors.toSet())),
                Optional.empty(),
                true);
    }

    static FileService.Limits downloadable(boolean downloadable) {
        return new FileService.Limits(Optional.empty(), Optional.empty(), downloadable);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static void assertRefused(ErrorCode code, ThrowingCallable operation) {
        assertThatThrownBy(operation)
                .isInstanceOfSatisfying(
                        HirobaException.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    static void assertMessage(String key, ThrowingCallable operation) {
        assertThatThrownBy(operation)
                .isInstanceOfSatisfying(
                        HirobaException.class, refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }

    static byte[] png() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    StoredFile version(Caller caller, StoredFile file, String text) {
        return files().addVersion(caller, file.id(), file.name(), new ByteArrayInputStream(bytes(text)));
    }

    /** As at the address for saving. */
    ServedFile serve(Caller caller, String path) {
        PluginContext context = hiroba.context("files");
        return new FileDownloads(files(), parts().pages(), context.blobs(), context.deliveries()).open(caller, path);
    }

    /** A post with the files, made as the API makes it. */
    ContentRef post(Caller caller, Group group, StoredFile... files) {
        PostsResource posts = hiroba.platform().contributions().all(RestResource.class).stream()
                .map(RestResource::resource)
                .filter(PostsResource.class::isInstance)
                .map(PostsResource.class::cast)
                .findFirst()
                .orElseThrow();
        List<ContentRef> refs = Arrays.stream(files).map(StoredFile::ref).toList();
        return posts.createPost(
                        caller, group.id(), new PostsResource.PostInput("", Optional.empty(), Optional.of(refs)))
                .ref();
    }

    /** What nobody needs any more is removed in the background. */
    void awaitBytesGone(String hash) {
        await(() -> hiroba.context("files").blobs().find(hash).isEmpty());
    }

    void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    static Set<String> names(Collection<StoredFile> files) {
        return files.stream().map(StoredFile::name).collect(Collectors.toSet());
    }
}
