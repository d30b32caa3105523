/** Jetty, put together: connectors, protocols, limits. */
@NullMarked
package org.hiroba.web.server;

import org.jspecify.annotations.NullMarked;
