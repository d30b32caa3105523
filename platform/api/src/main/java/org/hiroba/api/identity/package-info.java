/** People: who they are, who is asking, how accounts come and go. */
@NullMarked
@Export
@Version("0.1.0")
package org.hiroba.api.identity;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
