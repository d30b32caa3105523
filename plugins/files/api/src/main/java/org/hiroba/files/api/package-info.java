/** What other plugins may do with files. */
@NullMarked
@Export
@Version("0.1.0")
package org.hiroba.files.api;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
