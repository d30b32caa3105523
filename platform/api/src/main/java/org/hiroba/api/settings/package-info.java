/** Typed settings with units, defaults and validation. */
@NullMarked
@Export
@Version("0.1.0")
package org.hiroba.api.settings;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
