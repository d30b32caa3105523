/** What other plugins may ask of groups. Every operation checks the rights of its caller. */
@NullMarked
@Export
@Version("0.1.0")
package org.hiroba.groups.api;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
