/** What people are told of: a list of each one's own, kept for a while. */
@NullMarked
package org.hiroba.core.notification;

import org.jspecify.annotations.NullMarked;
