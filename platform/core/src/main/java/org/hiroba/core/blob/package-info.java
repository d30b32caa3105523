/** Large data of plugins, kept as files named by the hash of their bytes. */
@NullMarked
package org.hiroba.core.blob;

import org.jspecify.annotations.NullMarked;
