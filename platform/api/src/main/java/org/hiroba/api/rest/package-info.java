/** Resources of the REST API, which plugins contribute. */
@NullMarked
@Export
@Version("0.1.0")
package org.hiroba.api.rest;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
