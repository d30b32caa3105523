package org.hiroba.core.access;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.PersonId;

/** Who is signed in on which device. */
public final class Sessions {
    public SignIn signIn(String login, String password, ClientInfo client) { throw new UnsupportedOperationException(); }

    /** The living session of a token; does not count as use, for heartbeats and open connections. */
    public Optional<Session> find(String token) { throw new UnsupportedOperationException(); }

    /** The living session of a token; counts as the person doing something. */
    public Optional<Session> use(String token) { throw new UnsupportedOperationException(); }

    /** Signs out. Nothing happens if the session is over already. */
    public void end(Session session) { throw new UnsupportedOperationException(); }

    /** Ends a session by its id: one's own, or anybody's as an administrator. */
    public void end(Caller caller, long session) { throw new UnsupportedOperationException(); }

    /** Ends all sessions of a person: oneself, or anybody as an administrator. */
    public void endAll(Caller caller, PersonId person) { throw new UnsupportedOperationException(); }

    /** Ends all of the person's sessions but this one. */
    public void endOthers(Session kept) { throw new UnsupportedOperationException(); }

    /** Living sessions, last used first: one's own, or anybody's as an administrator. */
    public List<Session> list(Caller caller, PersonId person) { throw new UnsupportedOperationException(); }

    /** Told of every session that ends, right after; on the thread that ended it. */
    public void onEnd(Consumer<SessionEnded> listener) { throw new UnsupportedOperationException(); }
}
