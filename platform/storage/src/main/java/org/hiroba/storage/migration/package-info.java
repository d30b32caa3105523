/** Brings schemas up to date, one history per plugin. */
@NullMarked
package org.hiroba.storage.migration;

import org.jspecify.annotations.NullMarked;
