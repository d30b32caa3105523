/**
 * Reads documents that came from anywhere, in a process of its own that may be killed at any time. Knows nothing of the server but the
 * few bytes in which it is asked and answers; core's {@code document} package is the other side.
 */
@NullMarked
package org.hiroba.reader;

import org.jspecify.annotations.NullMarked;
