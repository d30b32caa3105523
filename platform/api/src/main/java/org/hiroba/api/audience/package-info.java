/** Who may see something. Everything that filters, filters by audience and by nothing else. */
@NullMarked
@Export
@Version("0.1.0")
package org.hiroba.api.audience;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
