/** Anything addressable that a person made, and what one can do with all of it. */
@NullMarked
@Export
@Version("0.1.0")
package org.hiroba.api.content;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
