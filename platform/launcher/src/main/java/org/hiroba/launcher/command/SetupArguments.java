package org.hiroba.launcher.command;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What {@code hiroba setup} takes. */
@Command(name = "hiroba setup", sortOptions = false)
public final class SetupArguments {
    @Option(names = "--company", required = true, paramLabel = "NAME")
    String company = "";

    @Option(names = "--language", required = true, paramLabel = "ja|en")
    String language = "";

    @Option(names = "--admin", required = true, paramLabel = "LOGIN")
    String login = "";

    @Option(names = "--admin-name", required = true, paramLabel = "NAME")
    String name = "";

    @Option(names = "--admin-reading", required = true, paramLabel = "READING")
    String reading = "";

    @Option(names = "--affiliation", required = true, paramLabel = "DEPARTMENT")
    String affiliation = "";

    @Option(names = "--password-file", required = true, paramLabel = "FILE")
    Path passwordFile = Path.of("");

    @Option(names = "--purpose", required = true, paramLabel = "TEXT")
    String purpose = "";

    /** That the company works in, e.g. {@code Asia/Tokyo}; without it the server's. */
    @Option(names = "--time-zone", paramLabel = "ZONE")
    Optional<String> zone = Optional.empty();

    /** How one will see that the purpose is reached; without it a usual one. */
    @Option(names = "--measure", paramLabel = "TEXT")
    String measure = "";

    /** Which of the first groups to make, separated by commas; without it the usual ones, {@code none} for no group. */
    @Option(names = "--groups", paramLabel = "ID,ID")
    Optional<String> groups = Optional.empty();
}
