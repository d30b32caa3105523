/** The live stream: what open screens and bots are told. */
@NullMarked
@Export
@Version("0.1.0")
package org.hiroba.api.live;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
