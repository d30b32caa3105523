package org.hiroba.files.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.rest.Cursor;
import org.hiroba.api.rest.Page;
import org.hiroba.api.text.Language;
import org.hiroba.files.domain.FileAttachments;
import org.hiroba.files.domain.FileFilter;
import org.hiroba.files.domain.FileKind;
import org.hiroba.files.domain.FileListing;
import org.hiroba.files.domain.FileService;
import org.hiroba.files.domain.FileVersion;
import org.hiroba.files.domain.FileWords;
import org.hiroba.files.domain.StoredFile;
import org.jspecify.annotations.Nullable;

/** Files: uploads as the request's plain body; their bytes are at {@code /downloads/files/<id>}. */
@Path("files")
@Produces(MediaType.APPLICATION_JSON)
public final class FilesResource {
    private final FileService files;
    private final FileWords words;

    public FilesResource(FileService files, FileWords words) {
        this.files = files;
        this.words = words;
    }

    /**
     * Who sees a file, until when, and whether others may save it.
     *
     * @param people who sees it beside its uploader; left out for all who see its place
     */
    public record LimitsInput(
            Optional<List<PersonId>> people, Optional<Instant> expiresAt, boolean downloadable) {}

    /** The new name; the ending stays. */
    public record NameInput(String name) {}

    /** One state of a file's bytes. */
    public record VersionJson(
            int number, PersonId uploader, Instant addedAt, String type, long bytes, String download) {}

    /**
     * Without an audience the file waits a day for being attached, by its reference, to a post, comment or message. The same clientKey, 1 to
     * 100 characters, never makes a second file of the caller, however often it is sent; the answer is what is there.
     */
    @POST
    @Consumes(MediaType.WILDCARD)
    public FileJson uploadFile(
            @Context Caller caller,
            @Context Language language,
            @QueryParam("name") @DefaultValue("") String name,
            @QueryParam("audience") @Nullable Audience audience,
            @QueryParam("clientKey") @Nullable String clientKey,
            InputStream body) {
        return json(caller, language, files.upload(caller, wish(name, audience, clientKey), body));
    }

    /**
     * Says before it is sent whether a file of that name and size would be taken. The answer is empty, or what came by the same clientKey
     * already and need not be sent again.
     *
     * @param version the file whose next version it is to be
     */
    @GET
    @Path("room")
    public @Nullable FileJson checkRoom(
            @Context Caller caller,
            @Context Language language,
            @QueryParam("name") @DefaultValue("") String name,
            @QueryParam("audience") @Nullable Audience audience,
            @QueryParam("version") @Nullable Long version,
            @QueryParam("clientKey") @Nullable String clientKey,
            @QueryParam("bytes") @DefaultValue("0") long bytes) {
        return files.check(caller, wish(name, audience, clientKey), Optional.ofNullable(version), bytes)
                .map(file -> json(caller, language, file))
                .orElse(null);
    }

    private static FileService.Wish wish(String name, @Nullable Audience audience, @Nullable String clientKey) {
        return new FileService.Wish(name, Optional.ofNullable(audience), Optional.ofNullable(clientKey));
    }

    /** A page may have fewer files than asked for, even none, and yet another one after it: what the caller may not see is left out. */
    @GET
    public Page<FileJson> listFiles(
            @Context Caller caller,
            @Context Language language,
            @QueryParam("audience") @Nullable Audience audience,
            @QueryParam("kind") @Nullable FileKind kind,
            @QueryParam("uploader") @Nullable PersonId uploader,
            @QueryParam("cursor") @Nullable Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        if (audience == null) {
            throw HirobaException.invalid("files.error.audience");
        }
        FileFilter filter = new FileFilter(
                Optional.ofNullable(kind), Optional.ofNullable(uploader), Optional.ofNullable(cursor).map(FilesResource::place));
        FileListing found = files.list(caller, audience, filter, Page.clamp(limit));
        return new Page<>(found.files(), found.next().map(FilesResource::cursor).map(Cursor::text))
                .map(file -> json(caller, language, file));
    }

    @GET
    @Path("{file: \\d+}")
    public FileJson findFile(@Context Caller caller, @Context Language language, @PathParam("file") long file) {
        return json(caller, language, files.load(caller, file));
    }

    @PATCH
    @Path("{file: \\d+}")
    @Consumes(MediaType.APPLICATION_JSON)
    public FileJson renameFile(
            @Context Caller caller, @Context Language language, @PathParam("file") long file, NameInput input) {
        return json(caller, language, files.rename(caller, file, input.name()));
    }

    @PUT
    @Path("{file: \\d+}/limits")
    @Consumes(MediaType.APPLICATION_JSON)
    public FileJson limitFile(
            @Context Caller caller, @Context Language language, @PathParam("file") long file, LimitsInput input) {
        var limits = new FileService.Limits(input.people().map(HashSet::new), input.expiresAt(), input.downloadable());
        return json(caller, language, files.limit(caller, file, limits));
    }

    /** Everybody who may see the file, sorted by reading. */
    @GET
    @Path("{file: \\d+}/viewers")
    public List<PersonId> listViewers(@Context Caller caller, @PathParam("file") long file) {
        return files.viewers(caller, file).stream().map(person -> person.id()).toList();
    }

    /** Newest first. */
    @GET
    @Path("{file: \\d+}/versions")
    public List<VersionJson> listVersions(@Context Caller caller, @PathParam("file") long file) {
        return files.versions(caller, file).stream().map(FilesResource::json).toList();
    }

    /** New bytes under the same address; the same clientKey never makes a second version. */
    @POST
    @Path("{file: \\d+}/versions")
    @Consumes(MediaType.WILDCARD)
    public FileJson addVersion(
            @Context Caller caller,
            @Context Language language,
            @PathParam("file") long file,
            @QueryParam("name") @DefaultValue("") String name,
            @QueryParam("clientKey") @Nullable String clientKey,
            InputStream body) {
        return json(
                caller, language, files.addVersion(caller, file, name, Optional.ofNullable(clientKey), body));
    }

    /** Makes an earlier version the present one again, as a new version. */
    @PUT
    @Path("{file: \\d+}/versions/{number: \\d{1,9}}/restored")
    public FileJson restoreVersion(
            @Context Caller caller,
            @Context Language language,
            @PathParam("file") long file,
            @PathParam("number") int number) {
        return json(caller, language, files.restore(caller, file, number));
    }

    private FileJson json(Caller caller, Language language, StoredFile file) {
        var attachment = FileAttachments.forViewer(file, caller.is(file.uploader()));
        return new FileJson(
                file.id(),
                file.ref(),
                file.name(),
                file.kind(),
                file.type(),
                file.bytes(),
                file.uploader(),
                file.uploadedAt(),
                file.changedAt(),
                file.number(),
                file.home().map(Audience::toString),
                file.content(),
                file.path(),
                attachment.download(),
                attachment.preview(),
                file.downloadable(),
                file.narrowed(),
                file.expiresAt(),
                words.whoSees(caller, file, language));
    }

    private static VersionJson json(FileVersion version) {
        return new VersionJson(
                version.number(),
                version.uploader(),
                version.addedAt(),
                version.type(),
                version.blob().bytes(),
                "downloads/files/" + version.file() + "/" + version.number());
    }

    private static Cursor cursor(FileFilter.Place place) {
        return Cursor.at(ChronoUnit.MICROS.between(Instant.EPOCH, place.changedAt()), place.id());
    }

    private static FileFilter.Place place(Cursor cursor) {
        return new FileFilter.Place(Instant.EPOCH.plus(cursor.number(0), ChronoUnit.MICROS), cursor.number(1));
    }
}
