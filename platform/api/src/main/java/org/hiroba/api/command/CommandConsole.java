package org.hiroba.api.command;

import org.hiroba.api.identity.Caller;
import org.hiroba.api.text.Language;
import org.osgi.annotation.versioning.ProviderType;

/** The other end of a command: whose it is, in which language, and where its words go. */
@ProviderType
public interface CommandConsole extends Progress {
    /** An administrator: who can open the socket rules the machine. */
    Caller caller();

    Language language();

    void println(String line);
}
