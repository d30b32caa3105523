package org.hiroba.core.company;

import java.util.List;
import java.util.Optional;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.text.Language;

/** The company itself. */
public final class Company {
    /** Whether the first run is over. */
    public boolean isFounded() { throw new UnsupportedOperationException(); }

    /** Empty text before the first run is over. */
    public String name() { throw new UnsupportedOperationException(); }

    /** For people who are not signed in and as the default of new ones; Japanese before the first run is over. */
    public Language language() { throw new UnsupportedOperationException(); }

    /** Empty before the first run is over. */
    public Optional<Purpose> purpose() { throw new UnsupportedOperationException(); }

    /** All versions, newest first; open to everybody. */
    public List<Purpose> purposes() { throw new UnsupportedOperationException(); }

    /** Administrators only. */
    public void rename(Caller caller, String name) { throw new UnsupportedOperationException(); }

    /** Administrators only. */
    public void changeLanguage(Caller caller, Language language) { throw new UnsupportedOperationException(); }

    /** Adds a version; text and measure are required. Administrators only. */
    public Purpose changePurpose(Caller caller, String text, String measure) { throw new UnsupportedOperationException(); }
}
