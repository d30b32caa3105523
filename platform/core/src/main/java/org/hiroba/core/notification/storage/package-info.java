/** The SQL of notifications. */
@NullMarked
package org.hiroba.core.notification.storage;

import org.jspecify.annotations.NullMarked;
