/** What programs fetch without signing in, by a secret address. */
@NullMarked
@Export
@Version("0.1.0")
package org.hiroba.api.feed;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
