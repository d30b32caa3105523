package org.hiroba.core.access;

/** People's passwords. */
public final class Credentials {
    /** Changes the password of the session's person and ends all other sessions. INVALID for a wrong present or weak new one. */
    public void change(Session session, String present, String wanted) { throw new UnsupportedOperationException(); }
}
