/** Commands of the console, sent to the running server over a local socket. */
@NullMarked
@Export
@Version("0.1.0")
package org.hiroba.api.command;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
