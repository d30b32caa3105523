package org.hiroba.web.rest.platform;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.text.Language;
import org.hiroba.core.company.Company;
import org.hiroba.core.company.Purpose;

/** The company and what it uses Hiroba for. */
@Path("company")
public final class CompanyResource {
    private final Company company;

    CompanyResource(Company company) {
        this.company = company;
    }

    public record CompanyJson(String name, Language language, Optional<Purpose> purpose) {}

    public record CompanyInput(String name, Language language) {}

    /** @param measure how one will see that the aim is reached */
    public record PurposeInput(String text, String measure) {}

    @GET
    public CompanyJson findCompany() {
        return new CompanyJson(company.name(), company.language(), company.purpose());
    }

    /** Administrators only. */
    @PUT
    public CompanyJson changeCompany(@Context Caller caller, CompanyInput input) {
        company.rename(caller, input.name());
        company.changeLanguage(caller, input.language());
        return findCompany();
    }

    @GET
    @Path("purposes")
    public List<Purpose> listPurposes() {
        return company.purposes();
    }

    /** Administrators only. */
    @POST
    @Path("purposes")
    public Purpose changePurpose(@Context Caller caller, PurposeInput input) {
        return company.changePurpose(caller, input.text(), input.measure());
    }
}
