package org.hiroba.web.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.web.Identity;

/** Lets nobody in who is not known; even what there is and is not is told to colleagues only. */
@PreMatching
final class KnownCallersOnly implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getProperty(Identity.CALLER) == null) {
            throw new HirobaException(ErrorCode.UNAUTHENTICATED, "api.error.unauthenticated");
        }
    }
}
