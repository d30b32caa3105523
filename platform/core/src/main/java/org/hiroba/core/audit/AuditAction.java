package org.hiroba.core.audit;

/** What the platform itself writes into the audit log; each has a text {@code audit.<action>}. */
public final class AuditAction {
    public static final String ACCOUNT_ACTIVATED = "account.activated";
    public static final String ACCOUNT_CHANGED = "account.changed";
    public static final String ACCOUNT_CREATED = "account.created";
    public static final String ACCOUNT_DISABLED = "account.disabled";
    public static final String ACCOUNT_ENABLED = "account.enabled";
    public static final String ACCOUNT_HANDED_OVER = "account.handed-over";
    public static final String ACCOUNT_INVITED = "account.invited";
    public static final String ACCOUNT_REMOVED = "account.removed";
    public static final String COMPANY_CHANGED = "company.changed";
    public static final String COMPANY_FOUNDED = "company.founded";
    public static final String COMPANY_PURPOSE_CHANGED = "company.purpose-changed";
    public static final String CONTENT_RECALLED = "content.recalled";
    public static final String PASSWORD_CHANGED = "password.changed";
    public static final String PASSWORD_RESET = "password.reset";
    public static final String ROLE_CHANGED = "role.changed";
    public static final String SEALED_AGREED = "sealed.agreed";
    public static final String SEALED_ASKED = "sealed.asked";
    public static final String SEALED_DECLINED = "sealed.declined";
    public static final String SEALED_DESTROYED = "sealed.destroyed";
    public static final String SEALED_SAVED = "sealed.saved";
    public static final String SEALED_VIEWED = "sealed.viewed";
    public static final String SESSION_ENDED = "session.ended";
    public static final String SETTING_CHANGED = "setting.changed";
    public static final String SIGN_IN_ACCEPTED = "sign-in.accepted";
    public static final String SIGN_IN_DELAYED = "sign-in.delayed";
    public static final String SIGN_IN_REFUSED = "sign-in.refused";
    public static final String TOKEN_CREATED = "token.created";
    public static final String TOKEN_REVOKED = "token.revoked";

    private AuditAction() {}
}
