package org.hiroba.web.live;

import java.util.List;
import java.util.Optional;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.live.LiveCall;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Answers a connection's calls one after the other. Those that wait together are one transaction, so that a client which
 * sends without waiting is not held up by the disk at each of them; if one of them spoils it, each has its own after all.
 */
final class Calls {
    /** How many calls may share a transaction: no more than hold up others for a few milliseconds. */
    static final int MOST_TOGETHER = 16;

    private final LiveHub hub;
    private final LiveConnection connection;

    Calls(LiveHub hub, LiveConnection connection) {
        this.hub = hub;
        this.connection = connection;
    }

    void answer(List<ClientLine.Call> calls) {
        for (int begin = 0; begin < calls.size(); begin += MOST_TOGETHER) {
            answerSome(calls.subList(begin, Math.min(calls.size(), begin + MOST_TOGETHER)));
        }
    }

    private void answerSome(List<ClientLine.Call> calls) {
        List<Optional<ServerLine>> answers = calls.size() < 2 ? answerEach(calls) : answerTogether(calls);
        answers.forEach(answer -> answer.ifPresent(connection::say));
    }

    private List<Optional<ServerLine>> answerTogether(List<ClientLine.Call> calls) {
        try {
            return hub.transactions().call(() -> answerEach(calls));
        } catch (RuntimeException e) {
            return answerEach(calls);
        }
    }

    private List<Optional<ServerLine>> answerEach(List<ClientLine.Call> calls) {
        return calls.stream().map(this::answer).toList();
    }

    private Optional<ServerLine> answer(ClientLine.Call call) {
        @Nullable LiveCall<?, ?> operation = null;
        try {
            operation = hub.operations().find(call.type());
            Object data = run(operation, hub.caller(connection.person()), call);
            return call.id().map(id -> new ServerLine.Answer(id, data));
        } catch (HirobaException e) {
            return Optional.of(hub.errors().line(connection.person(), call.id(), e));
        } catch (RuntimeException | LinkageError e) {
            hub.operations().blame(operation, e);
            return Optional.of(hub.errors().unexpected(connection.person(), call.id(), e));
        }
    }

    private <Q, A> A run(LiveCall<Q, A> operation, Caller caller, ClientLine.Call call) {
        Q request = hub.json()
                .convert(call.data().orElseGet(JsonNodeFactory.instance::objectNode), operation.request());
        return operation.operation().call(caller, request);
    }
}
