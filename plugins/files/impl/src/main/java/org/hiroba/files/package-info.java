/**
 * Files: uploaded, shared with a group or attached to content, seen by those who see what they hang on. {@code domain} decides,
 * {@code storage} keeps, {@code rest} and {@code views} are the doors.
 */
@NullMarked
package org.hiroba.files;

import org.jspecify.annotations.NullMarked;
