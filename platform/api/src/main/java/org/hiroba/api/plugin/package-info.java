/** What a plugin is, what it is given and what it contributes. */
@NullMarked
@Export
@Version("0.1.0")
package org.hiroba.api.plugin;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
