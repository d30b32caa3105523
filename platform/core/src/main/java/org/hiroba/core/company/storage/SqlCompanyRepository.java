package org.hiroba.core.company.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.storage.DuplicateKeyException;
import org.hiroba.api.storage.Sql;
import org.hiroba.api.text.Language;
import org.hiroba.core.company.CompanyProfile;
import org.hiroba.core.company.CompanyRepository;
import org.hiroba.core.company.Purpose;

/** The company in tables {@code company} and {@code purposes}. */
public final class SqlCompanyRepository implements CompanyRepository {
    private final Sql sql;

    public SqlCompanyRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<CompanyProfile> find() {
        return sql.find(
                "SELECT name, company_language FROM hiroba.company WHERE id = 1",
                row -> new CompanyProfile(row.text(1), Language.valueOf(row.text(2))));
    }

    @Override
    public void insert(CompanyProfile company, Instant foundedAt) {
        try {
            sql.update(
                    "INSERT INTO hiroba.company (id, name, company_language, founded_at) VALUES (1, ?, ?, ?)",
                    company.name(),
                    company.language(),
                    foundedAt);
        } catch (DuplicateKeyException e) {
            throw new HirobaException(ErrorCode.CONFLICT, "setup.error.done");
        }
    }

    @Override
    public void rename(String name) {
        sql.update("UPDATE hiroba.company SET name = ? WHERE id = 1", name);
    }

    @Override
    public void changeLanguage(Language language) {
        sql.update("UPDATE hiroba.company SET company_language = ? WHERE id = 1", language);
    }

    @Override
    public List<Purpose> purposes() {
        return sql.list(
                "SELECT version, purpose_text, measure, changed_by, changed_at FROM hiroba.purposes"
                        + " ORDER BY version DESC",
                row -> new Purpose(
                        row.integer(1),
                        row.text(2),
                        row.text(3),
                        new PersonId(row.number(4)),
                        row.instant(5)));
    }

    @Override
    public void insert(Purpose purpose) {
        try {
            sql.update(
                    "INSERT INTO hiroba.purposes (version, purpose_text, measure, changed_by, changed_at)"
                            + " VALUES (?, ?, ?, ?, ?)",
                    purpose.version(),
                    purpose.text(),
                    purpose.measure(),
                    purpose.changedBy().value(),
                    purpose.changedAt());
        } catch (DuplicateKeyException e) {
            throw new HirobaException(ErrorCode.CONFLICT, "error.conflict");
        }
    }
}
