package org.hiroba.web.live;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.audience.AudienceKind;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.People;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.text.Language;
import org.hiroba.core.audience.AudienceDirectory;
import org.hiroba.core.registry.ContributionRegistry;
import org.hiroba.core.registry.Registration;
import org.hiroba.core.text.MessageCatalog;
import org.hiroba.core.text.MessageSource;
import org.hiroba.storage.Database;
import org.hiroba.storage.DatabaseConfig;
import org.hiroba.web.Identity;
import org.hiroba.web.fixture.FewPeople;
import org.hiroba.web.fixture.RoomTalk;
import org.hiroba.web.fixture.Rooms;
import org.hiroba.web.json.Json;

/** A live stream over a real database, with a gate that believes whoever says {@code ?person=17}. */
final class LiveServer implements AutoCloseable {
    final FewPeople people = new FewPeople();
    final Rooms rooms = new Rooms();
    final ContributionRegistry contributions = new ContributionRegistry();
    final AudienceDirectory audiences = new AudienceDirectory(contributions);
    final Map<Long, Boolean> signedOut = new ConcurrentHashMap<>();
    final Database database;
    final RoomTalk talk;
    private final LiveLimits limits;
    private final MessageCatalog texts = new MessageCatalog();
    private Registration talkTold;
    private LiveHub hub;
    private Server server;

    LiveServer(Path folder, LiveLimits limits) throws Exception {
        this.limits = limits;
        this.database = Database.open(new DatabaseConfig.Derby(folder.resolve("db")), InstantSource.system());
        this.talk = new RoomTalk(database.transactions(), database.journal(), audiences);
        texts.register("api", MessageSource.of(LiveHub.class.getClassLoader()));
        texts.register("hiroba", MessageSource.of(ContributionRegistry.class.getClassLoader()));
        contributions.register("rooms", rooms);
        talkTold = contributions.register("rooms", talk);
        contributions.register("rooms", talk.call());
        hub = hub();
        server = server();
    }

    /** The plugin that can tell of the talk goes for a while. */
    void whileTalkIsUntold(Runnable action) {
        talkTold.remove();
        action.run();
        talkTold = contributions.register("rooms", talk);
    }

    Caller person(long id) {
        return people.add(id, "p" + id, Language.JA);
    }

    /** As if new, over the same database. */
    void reset() throws Exception {
        rooms.clear();
        signedOut.clear();
        restart();
    }

    /** The same database, a new process. */
    void restart() throws Exception {
        stopServer();
        hub = hub();
        server = server();
    }

    LiveHub.Parts parts() {
        return new LiveHub.Parts(
                database.journal(), database.transactions(), audiences, people, contributions, texts, new Json());
    }

    URI uri(long person) {
        return URI.create("ws://localhost:" + ((ServerConnector) server.getConnectors()[0]).getLocalPort()
                + "/live?person=" + person);
    }

    LiveHub liveHub() {
        return hub;
    }

    void say(long person, Audience room, String text) {
        talk.say(new Caller(
                        new PersonId(person),
                        org.hiroba.api.identity.Role.MEMBER,
                        org.hiroba.api.identity.Door.API),
                new RoomTalk.Say(room, text));
    }

    void changeMembers(String room, Runnable change) {
        append(DomainEvent.of(AudienceKind.MEMBERSHIP_CHANGED, Rooms.room(room), new PersonId(1)), change);
    }

    void changePerson(long person, Runnable change) {
        append(
                DomainEvent.of(People.CHANGED, Audience.COMPANY, new PersonId(1))
                        .with(Map.of(People.CHANGED_PERSON, Long.toString(person))),
                change);
    }

    void append(DomainEvent event) {
        append(event, () -> {});
    }

    private void append(DomainEvent event, Runnable afterCommit) {
        database.transactions().run(() -> {
            database.journal().append(event);
            database.transactions().afterCommit(afterCommit);
        });
    }

    private LiveHub hub() {
        LiveHub fresh = new LiveHub(parts(), limits);
        fresh.start();
        return fresh;
    }

    private Server server() throws Exception {
        Server fresh = new Server(0);
        ServletContextHandler context = new ServletContextHandler("/");
        fresh.setHandler(context);
        context.addFilter((request, response, chain) -> {
            identify((HttpServletRequest) request);
            chain.doFilter(request, response);
        }, "/*", EnumSet.of(DispatcherType.REQUEST));
        LiveEndpoint.install(context, hub);
        fresh.start();
        hub.follow();
        return fresh;
    }

    private void identify(HttpServletRequest request) {
        String person = request.getParameter("person");
        if (person != null && !person.equals("0")) {
            PersonId id = PersonId.parse(person);
            request.setAttribute(Identity.CALLER, new Caller(
                    id, org.hiroba.api.identity.Role.MEMBER, org.hiroba.api.identity.Door.API));
            BooleanSupplier alive = () -> !signedOut.containsKey(id.value());
            request.setAttribute(Identity.ALIVE, alive);
        }
    }

    private void stopServer() {
        hub.close();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The server does not stop", e);
        }
    }

    @Override
    public void close() {
        stopServer();
        database.close();
    }
}
