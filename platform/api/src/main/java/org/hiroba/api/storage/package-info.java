/** SQL for the storage package of a plugin. Domain packages do not import it. */
@NullMarked
@Export
@Version("0.1.0")
package org.hiroba.api.storage;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
