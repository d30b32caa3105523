/** What people are told of when they are not looking. */
@NullMarked
@Export
@Version("0.1.0")
package org.hiroba.api.notification;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
