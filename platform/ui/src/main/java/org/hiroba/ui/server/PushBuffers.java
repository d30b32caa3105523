package org.hiroba.ui.server;

import org.atmosphere.cpr.ApplicationConfig;
import org.atmosphere.cpr.AtmosphereConfig;
import org.atmosphere.cpr.AtmosphereInterceptorAdapter;

/**
 * Takes the buffers from the portal's push connections. Atmosphere 3.0 gives each of them 48 KiB, in the size that Vaadin sets, and never
 * writes to them: half a megabyte for ten people who are online, for nothing.
 */
public final class PushBuffers extends AtmosphereInterceptorAdapter {
    @Override
    public void configure(AtmosphereConfig config) {
        config.framework().addInitParameter(ApplicationConfig.WEBSOCKET_BUFFER_SIZE, "0");
    }
}
