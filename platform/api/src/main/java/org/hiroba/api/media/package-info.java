/** Images: photos of people, pictures in posts and messages; files, and what is in documents. */
@NullMarked
@Export
@Version("0.1.0")
package org.hiroba.api.media;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
