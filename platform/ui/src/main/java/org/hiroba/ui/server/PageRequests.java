package org.hiroba.ui.server;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.ServerRpcHandler;
import com.vaadin.flow.server.communication.UidlRequestHandler;
import java.io.IOException;
import java.util.Optional;

/** What pages ask of the server, as Vaadin answers it; the last answers are kept small ({@link LastAnswer}). */
final class PageRequests extends UidlRequestHandler {
    @Override
    public Optional<ResponseWriter> synchronizedHandleRequest(
            VaadinSession session, VaadinRequest request, VaadinResponse response, String body) throws IOException {
        UI ui = session.getService().findUI(request);
        try {
            return super.synchronizedHandleRequest(session, request, response, body);
        } finally {
            if (ui != null) {
                LastAnswer.pack(ui);
            }
        }
    }

    @Override
    protected ServerRpcHandler createRpcHandler() {
        return new Calls();
    }

    private static final class Calls extends ServerRpcHandler {
        @Override
        public void handleRpc(UI ui, String message, VaadinRequest request)
                throws InvalidUIDLSecurityKeyException, MessageIdSyncException {
            try {
                super.handleRpc(ui, message, request);
            } catch (ClientResentPayloadException askedAgain) {
                LastAnswer.unpack(ui);
                throw askedAgain;
            }
        }
    }
}
