package org.hiroba.web.setup;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.text.Language;
import org.hiroba.core.access.PasswordPolicy;
import org.hiroba.core.company.CompanyRules;
import org.hiroba.core.people.PersonRules;

/** What is wrong on a page, by field, by the rules that core will apply when all is sent. */
final class Problems {
    private final Map<String, HirobaException> found = new HashMap<>();

    static Problems none() {
        return new Problems();
    }

    static Problems on(Step step, Draft draft, Language language) {
        Problems problems = new Problems();
        switch (step) {
            case CODE, START -> {}
            case COMPANY -> problems.check("company", () -> CompanyRules.name(draft.get("company")));
            case ADMINISTRATOR -> {
                problems.person(draft, language);
                problems.password(draft);
            }
            case PURPOSE -> {
                problems.check("purpose", () -> CompanyRules.purpose(draft.get("purpose")));
                problems.check("measure", () -> CompanyRules.measure(draft.get("measure")));
            }
        }
        return problems;
    }

    Optional<HirobaException> of(String field) {
        return Optional.ofNullable(found.get(field));
    }

    boolean areNone() {
        return found.isEmpty();
    }

    private void check(String field, Runnable rule) {
        try {
            rule.run();
        } catch (HirobaException e) {
            found.put(field, e);
        }
    }

    /** The rules name the first field that is wrong; those that are empty are told all at once. */
    private void person(Draft draft, Language language) {
        for (String field : new String[] {"name", "reading", "affiliation", "login"}) {
            if (!draft.has(field)) {
                found.put(field, HirobaException.invalid("person.error." + field + "-required"));
            }
        }
        if (found.isEmpty()) {
            try {
                PersonRules.checked(draft.request(language).administrator());
            } catch (HirobaException e) {
                found.put(field(e), e);
            }
        }
    }

    /** The keys are person.error.<field>-<what>. */
    private static String field(HirobaException e) {
        return e.messageKey().replaceAll("^person\\.error\\.([a-z]+)-.*$", "$1");
    }

    private void password(Draft draft) {
        String password = draft.get(Draft.PASSWORD);
        String company = draft.get("company");
        check(
                Draft.PASSWORD,
                () -> new PasswordPolicy(() -> company)
                        .require(
                                password,
                                company,
                                draft.get("login"),
                                draft.get("name"),
                                draft.get("reading"),
                                draft.get("affiliation")));
        if (!found.containsKey(Draft.PASSWORD) && !password.equals(draft.get(Draft.AGAIN))) {
            found.put(Draft.AGAIN, HirobaException.invalid("web.password.differs"));
        }
    }
}
