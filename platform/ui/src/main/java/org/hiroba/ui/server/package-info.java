/** Vaadin inside Jetty: servlet, service, routes that come and go with plugins, the page that everything starts from. */
@NullMarked
package org.hiroba.ui.server;

import org.jspecify.annotations.NullMarked;
