package org.hiroba.core.company;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.text.Language;

/** Keeps the one company and the versions of its purpose. */
public interface CompanyRepository {
    Optional<CompanyProfile> find();

    /** @throws HirobaException CONFLICT if there is a company already, also one whose founding is not committed yet */
    void insert(CompanyProfile company, Instant foundedAt);

    void rename(String name);

    void changeLanguage(Language language);

    /** Newest first. */
    List<Purpose> purposes();

    /** @throws HirobaException CONFLICT if somebody else made this version meanwhile */
    void insert(Purpose purpose);
}
