/** Changes: transactions, the journal of what happened, and those who follow it. */
@NullMarked
@Export
@Version("0.1.0")
package org.hiroba.api.event;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
