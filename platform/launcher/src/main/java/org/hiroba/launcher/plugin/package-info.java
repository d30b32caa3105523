/** Installs plugins, brings them to life, takes them down, and quarantines what fails. */
@NullMarked
package org.hiroba.launcher.plugin;

import org.jspecify.annotations.NullMarked;
