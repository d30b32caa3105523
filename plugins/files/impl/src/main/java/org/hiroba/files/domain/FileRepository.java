package org.hiroba.files.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.PersonId;

/**
 * Where files, their versions and their limits are kept. Writes need a transaction. Each of them writes only what it is about, so
 * that of two that meet none undoes the other; what was recalled stays as it is, and they say so by false.
 */
public interface FileRepository {
    Optional<StoredFile> find(long id);

    List<StoredFile> findAll(Collection<Long> ids);

    /** What hangs on the content, in order, without what was recalled. */
    List<StoredFile> listOf(Collection<ContentRef> contents);

    /** The same with what was recalled, in no order. */
    List<StoredFile> listAllOf(Collection<ContentRef> contents);

    /** Everything that is or was among these people, in no order. */
    List<StoredFile> listAllOf(Audience home);

    /** Files of the place, newest first, without what was recalled. */
    List<StoredFile> list(Audience home, FileFilter filter, int limit);

    /** Uploads from before the instant that were neither shared nor attached. */
    List<StoredFile> listForgotten(Instant before);

    /** Ids in ascending order. */
    List<Long> idsAfter(long id, int limit);

    long count();

    /** Newest first. */
    List<FileVersion> versions(long file);

    /** What the person sent by this key. */
    Optional<FileVersion> findSent(PersonId uploader, String clientKey);

    /** Who may see a narrowed file, beside its uploader. */
    Map<Long, Set<PersonId>> permitted(Collection<Long> files);

    /** Every file that is limited. */
    List<StoredFile> listLimited();

    /** All bytes of all versions, of one person or of all. */
    long countBytes(Optional<PersonId> uploader);

    void insert(StoredFile file);

    boolean rename(long id, String name);

    /** Without those who are permitted. */
    boolean limit(long id, FileService.Limits limits);

    /** Makes that version the present one of its file. */
    boolean present(FileVersion version);

    /** Takes everything away that tells what was in it. */
    boolean erase(long id);

    /** Hangs a fresh upload on the content or shares it; false if it hangs or is shared already. */
    boolean settle(long id, Audience home, Optional<ContentRef> content, int place);

    /** Shares it with others instead. */
    void move(long id, Audience home);

    void delete(long id);

    /** The upload, unless it was shared or attached in the meantime. */
    boolean deleteForgotten(long id);

    void insert(FileVersion version);

    void deleteVersions(long file);

    void permit(long file, Collection<PersonId> people);

    /** Takes the person out of what he or she was chosen to see. */
    void permitNothing(PersonId person);
}
