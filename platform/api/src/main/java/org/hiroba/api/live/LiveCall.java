package org.hiroba.api.live;

import org.hiroba.api.identity.Caller;
import org.hiroba.api.plugin.Contribution;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * An operation that a plugin offers over the live stream, so that a client that is connected anyway need not open a second
 * way in: {@code {"op":"call","id":"7","type":"chat.post","data":{…}}}. It asks the same service as the REST resource.
 *
 * <pre>{@code
 * contributions.add(new LiveCall<>("chat.post", PostRequest.class, (caller, request) ->
 *         MessageView.of(messages.post(caller, request.conversation(), request.text()))));
 * }</pre>
 *
 * <p><b>Threads:</b> on a virtual thread. The calls of one connection run one after the other, in the order in which they
 * were sent; those of different connections at the same time. <b>Errors:</b> as in the REST API.
 *
 * @param type prefixed by the plugin's id, e.g. {@code chat.post}
 * @param request a record, read from the call's {@code data} by the rules of the REST API
 * @param operation what is done
 * @since 0.1
 */
public record LiveCall<Q, A>(String type, Class<Q> request, Operation<Q, A> operation) implements Contribution {
    /** What a call does. */
    @FunctionalInterface
    @ConsumerType
    public interface Operation<Q, A> {
        /**
         * @return a record or map that becomes the answer's {@code data}; an empty map if there is nothing to say
         * @throws org.hiroba.api.error.HirobaException for what the caller is to see
         */
        A call(Caller caller, Q request);
    }
}
