/**
 * The console: commands of plugins and of the platform, sent to the running server over a socket in the data directory that
 * only the system's user can open.
 */
@NullMarked
package org.hiroba.launcher.command;

import org.jspecify.annotations.NullMarked;
