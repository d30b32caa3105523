/**
 * Components that every plugin's views share, so that a person, a time, a reaction look and behave the same everywhere. They
 * are plain elements dressed by the theme and hold little on the server.
 *
 * <p><b>Threads:</b> confined to the UI session lock, as all components.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.hiroba.ui.api.component;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
