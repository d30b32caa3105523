/** The SQL of files. */
@NullMarked
package org.hiroba.files.storage;

import org.jspecify.annotations.NullMarked;
