package org.hiroba.api.error;

import java.util.List;

/**
 * A failure that the caller is meant to see, in the caller's language. Services throw it, the doors (portal, REST API,
 * live stream, commands) turn it into words: {@link #messageKey()} names a text in a plugin's or the platform's message
 * files, {@link #arguments()} fill its places. The text says what is wrong and what to do; arguments hold no secrets.
 *
 * @since 0.1
 */
public final class HirobaException extends RuntimeException {
    private final ErrorCode code;
    private final String messageKey;
    private final transient List<Object> arguments;

    /**
     * @param messageKey a key that exists in ja and en, such as {@code groups.error.name-taken}
     * @param arguments fill {0}, {1} … of the text, and show in the log
     */
    public HirobaException(ErrorCode code, String messageKey, Object... arguments) {
        super(code + " " + messageKey + (arguments.length == 0 ? "" : " " + List.of(arguments)));
        this.code = code;
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    /** The thing does not exist for this caller; also the answer where it exists and may not be known. */
    public static HirobaException notFound() {
        return new HirobaException(ErrorCode.NOT_FOUND, "error.not-found");
    }

    /** The caller may not do this. */
    public static HirobaException forbidden() {
        return new HirobaException(ErrorCode.FORBIDDEN, "error.forbidden");
    }

    /** The input is wrong; the text says how to put it right. */
    public static HirobaException invalid(String messageKey, Object... arguments) {
        return new HirobaException(ErrorCode.INVALID, messageKey, arguments);
    }

    public ErrorCode code() {
        return code;
    }

    public String messageKey() {
        return messageKey;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
