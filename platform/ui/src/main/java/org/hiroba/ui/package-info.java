/** The portal: Vaadin inside Jetty, the shell around all views, home, administration and one's own page. */
@NullMarked
package org.hiroba.ui;

import org.jspecify.annotations.NullMarked;
