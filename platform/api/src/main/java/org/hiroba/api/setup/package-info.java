/** Taking part in the first run, when a company is set up. */
@NullMarked
@Export
@Version("0.1.0")
package org.hiroba.api.setup;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
