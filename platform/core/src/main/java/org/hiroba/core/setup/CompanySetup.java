package org.hiroba.core.setup;

import java.util.List;
import org.hiroba.api.identity.Person;
import org.hiroba.api.setup.SetupStep;

/** The first run. Once done it is never there again. */
public final class CompanySetup {
    public boolean isDone() { throw new UnsupportedOperationException(); }

    /** What plugins offer to choose from. */
    public List<SetupStep> steps() { throw new UnsupportedOperationException(); }

    /**
     * Sets the company up in one transaction. INVALID with the field's text; CONFLICT if done already.
     *
     * @return the first administrator
     */
    public Person complete(SetupRequest request) { throw new UnsupportedOperationException(); }

    /** The code that opens the wizard. */
    public SetupCode code() { throw new UnsupportedOperationException(); }
}
