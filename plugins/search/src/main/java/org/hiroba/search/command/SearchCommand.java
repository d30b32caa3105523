package org.hiroba.search.command;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.hiroba.api.command.Command;
import org.hiroba.api.command.CommandConsole;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.event.Journal;
import org.hiroba.api.text.Texts;
import org.hiroba.search.index.IndexReport;
import org.hiroba.search.index.Indexer;

/** {@code hiroba search status} and {@code hiroba search rebuild}. */
public final class SearchCommand implements Command {
    private static final int NAMED = 10;

    private final String name;
    private final String helpKey;
    private final BiConsumer<CommandConsole, Texts> action;
    private final Texts texts;

    private SearchCommand(String name, String helpKey, Texts texts, BiConsumer<CommandConsole, Texts> action) {
        this.name = name;
        this.helpKey = helpKey;
        this.texts = texts;
        this.action = action;
    }

    /** Tells how the index is. */
    public static SearchCommand status(Indexer indexer, Journal journal, Texts texts) {
        return new SearchCommand("search status", "search.command.search.status.help", texts, (console, words) -> {
            // Asked first: what is complete by then is in the report.
            OptionalInt making = indexer.making();
            IndexReport report = indexer.report();
            console.println(words.get(
                    console.language(), "search.command.status", report.documents(), report.bytes() / (1 << 20)));
            console.println(words.get(
                    console.language(),
                    "search.command.status.behind",
                    Math.max(0, journal.position() - indexer.position())));
            if (!report.passedOver().isEmpty()) {
                console.println(words.get(
                        console.language(), "search.command.status.passed-over", report.passedOver().size(), some(report.passedOver())));
            }
            indexer.trouble()
                    .ifPresent(reason -> console.println(
                            words.get(console.language(), "search.command.status.trouble", reason)));
            making.ifPresent(percent -> console.println(words.get(console.language(), "search.rebuilding", percent)));
        });
    }

    private static String some(List<ContentRef> refs) {
        return refs.stream().map(ContentRef::toString).sorted().limit(NAMED).collect(Collectors.joining(", "));
    }

    /** Makes the index anew in the background. */
    public static SearchCommand rebuild(Indexer indexer, Texts texts) {
        return new SearchCommand("search rebuild", "search.command.search.rebuild.help", texts, (console, words) -> {
            indexer.makeAnew();
            console.println(words.get(console.language(), "search.command.rebuild"));
        });
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String helpKey() {
        return helpKey;
    }

    @Override
    public int run(CommandConsole console, List<String> arguments) {
        console.caller().requireAdministrator();
        if (!arguments.isEmpty()) {
            throw HirobaException.invalid("search.command.usage", name);
        }
        action.accept(console, texts);
        return 0;
    }
}
