/** Finding: what plugins let be found, and how they search themselves. */
@NullMarked
@Export
@Version("0.1.0")
package org.hiroba.api.search;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
