/** The one exception that callers are meant to see. */
@NullMarked
@Export
@Version("0.1.0")
package org.hiroba.api.error;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
