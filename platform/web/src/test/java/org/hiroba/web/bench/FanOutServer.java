package org.hiroba.web.bench;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.audience.Audiences;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.event.JournalEntry;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Door;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.identity.Role;
import org.hiroba.api.live.LiveCall;
import org.hiroba.api.live.LiveEvents;
import org.hiroba.api.storage.Sql;
import org.hiroba.api.text.Language;
import org.hiroba.core.audience.AudienceDirectory;
import org.hiroba.core.registry.ContributionRegistry;
import org.hiroba.core.text.MessageCatalog;
import org.hiroba.storage.Database;
import org.hiroba.storage.DatabaseConfig;
import org.hiroba.storage.MigrationSource;
import org.hiroba.web.Identity;
import org.hiroba.web.fixture.FewPeople;
import org.hiroba.web.fixture.Rooms;
import org.hiroba.web.json.Json;
import org.hiroba.web.live.LiveEndpoint;
import org.hiroba.web.live.LiveHub;
import org.hiroba.web.live.LiveLimits;

/**
 * The server that is measured, in a process of its own, without TLS. {@code live} is the live stream over journal and
 * database with rights; {@code bare} is one statement, one commit, and the same bytes to every connection. Prints its port;
 * ends with its standard input.
 *
 * <p>Arguments: mode, folder, members.
 */
public final class FanOutServer {
    static final Audience ROOM = Rooms.room("all");
    static final String TABLE =
            "CREATE TABLE bench.message (id BIGINT NOT NULL PRIMARY KEY, author BIGINT NOT NULL, body VARCHAR(32000) NOT NULL)";
    static final String INSERT = "INSERT INTO bench.message (id, author, body) VALUES (?, ?, ?)";

    private FanOutServer() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        Server server = new Server(threads);
        ServerConnector connector = new ServerConnector(server);
        server.addConnector(connector);
        Handler handler = switch (arguments[0]) {
            case "live" -> live(folder, Integer.parseInt(arguments[2]));
            case "bare" -> BareFanOut.handler(folder);
            default -> throw new IllegalArgumentException(arguments[0]);
        };
        server.setHandler(handler);
        server.start();
        System.err.println("port " + connector.getLocalPort());
        while (System.in.read() >= 0) {
            // The other end says nothing; it goes.
        }
        Runtime.getRuntime().halt(0);
    }

    private static ServletContextHandler live(Path folder, int members) {
        Database database = Database.open(new DatabaseConfig.Derby(folder.resolve("db")), InstantSource.system());
        database.migrate("bench", () -> List.of(new MigrationSource.Script("V001__create.sql", TABLE + ";")));
        ContributionRegistry contributions = new ContributionRegistry();
        AudienceDirectory audiences = new AudienceDirectory(contributions);
        FewPeople people = new FewPeople();
        Rooms rooms = new Rooms();
        for (int person = 1; person <= members; person++) {
            people.add(person, "p" + person, Language.JA);
            rooms.add("all", person);
        }
        contributions.register("bench", rooms);
        Talk talk = new Talk(database, audiences);
        contributions.register("bench", talk);
        contributions.register("bench", new LiveCall<>("talk.say", Say.class, talk::say));
        LiveHub hub = new LiveHub(
                new LiveHub.Parts(
                        database.journal(), database.transactions(), audiences, people, contributions,
                        new MessageCatalog(), new Json()),
                limits());
        ServletContextHandler context = new ServletContextHandler("/");
        context.addFilter((request, response, chain) -> {
            PersonId person = PersonId.parse(((HttpServletRequest) request).getParameter("person"));
            request.setAttribute(Identity.CALLER, new Caller(person, Role.MEMBER, Door.LIVE));
            chain.doFilter(request, response);
        }, "/*", EnumSet.of(DispatcherType.REQUEST));
        LiveEndpoint.install(context, hub);
        hub.start();
        return context;
    }

    private static LiveLimits limits() {
        LiveLimits usual = LiveLimits.usual();
        return new LiveLimits(
                usual.ringSlots(), usual.ringBytes(), usual.replay(), usual.messageBytes(), usual.waitingOperations(),
                usual.connectionsPerPerson(), usual.watches(), usual.faults(), usual.ping(), usual.idle(),
                usual.sweep(), Integer.getInteger("writers", usual.writers()));
    }

    record Say(String text) {}

    record Said(long id) {}

    record Message(long id, long author, String text) {}

    /** A message's row and its journal entry in one transaction; the words are read back when they are told. */
    private static final class Talk implements LiveEvents {
        private static final String TYPE = "talk.said";

        private final Database database;
        private final Audiences audiences;

        Talk(Database database, Audiences audiences) {
            this.database = database;
            this.audiences = audiences;
        }

        Said say(Caller caller, Say say) {
            audiences.requireWrite(caller, ROOM);
            long id = database.ids().next();
            database.transactions().run(() -> {
                database.sql().update(INSERT, id, caller.person().value(), say.text());
                database.journal().append(DomainEvent.about(TYPE, ROOM, new ContentRef("saying", id), caller.person()));
            });
            return new Said(id);
        }

        @Override
        public Set<String> types() {
            return Set.of(TYPE);
        }

        @Override
        public Map<Long, Object> describe(List<JournalEntry> entries) {
            List<Long> ids = new ArrayList<>();
            entries.forEach(entry -> ids.add(entry.event().subject().orElseThrow().id()));
            Map<Long, Message> messages = new HashMap<>();
            database.sql()
                    .list(
                            "SELECT id, author, body FROM bench.message WHERE id IN (" + Sql.places(ids.size()) + ")",
                            row -> new Message(row.number(1), row.number(2), row.text(3)),
                            ids.toArray())
                    .forEach(message -> messages.put(message.id(), message));
            Map<Long, Object> data = new HashMap<>();
            for (int i = 0; i < ids.size(); i++) {
                data.put(entries.get(i).sequence(), messages.get(ids.get(i)));
            }
            return data;
        }
    }
}
