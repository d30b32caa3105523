package org.hiroba.files.domain;

import java.util.List;
import java.util.Set;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.plugin.PluginContext;

/**
 * Who sees where a file is sees the file, unless it is narrowed or its time is over; who may write there adds versions; its uploader, or an
 * administrator, decides about name and limits.
 */
final class FileRights {
    private final PluginContext hiroba;
    private final FileRepository repository;

    FileRights(PluginContext hiroba, FileRepository repository) {
        this.hiroba = hiroba;
        this.repository = repository;
    }

    /** @throws HirobaException NOT_FOUND if the caller may not see it, GONE if it was recalled or its time is over */
    StoredFile load(Caller caller, long id) {
        StoredFile file = repository.find(id).orElseThrow(HirobaException::notFound);
        if (!hiroba.audiences().maySee(caller.person(), file.audience())) {
            throw isOver(caller, file) ? new HirobaException(ErrorCode.GONE, "files.error.expired") : HirobaException.notFound();
        }
        if (file.recalled()) {
            throw gone();
        }
        return file;
    }

    /** Whoever could see it until its time was over may know so. */
    private boolean isOver(Caller caller, StoredFile file) {
        return file.expiresAt().filter(end -> !hiroba.clock().instant().isBefore(end)).isPresent()
                && file.home().filter(home -> hiroba.audiences().maySee(caller.person(), home)).isPresent()
                && (!file.narrowed() || permitted(file).contains(caller.person()));
    }

    /** Whether somebody who sees its place sees the file, too. */
    boolean maySee(Caller caller, StoredFile file) {
        return !file.isLimited() || hiroba.audiences().maySee(caller.person(), file.audience());
    }

    boolean mayDecide(Caller caller, StoredFile file) {
        return caller.is(file.uploader()) || caller.isAdministrator();
    }

    boolean mayChange(Caller caller, StoredFile file) {
        return caller.is(file.uploader())
                || file.home().filter(home -> hiroba.audiences().mayWrite(caller.person(), home)).isPresent();
    }

    StoredFile requireChange(Caller caller, long id) {
        StoredFile file = load(caller, id);
        if (!mayChange(caller, file)) {
            throw HirobaException.forbidden();
        }
        return file;
    }

    StoredFile requireDecision(Caller caller, long id) {
        StoredFile file = load(caller, id);
        if (!mayDecide(caller, file)) {
            throw HirobaException.forbidden();
        }
        return file;
    }

    /** Who was chosen to see a narrowed file. */
    Set<PersonId> permitted(StoredFile file) {
        return repository.permitted(List.of(file.id())).getOrDefault(file.id(), Set.of());
    }

    static HirobaException gone() {
        return new HirobaException(ErrorCode.GONE, "error.gone");
    }
}
