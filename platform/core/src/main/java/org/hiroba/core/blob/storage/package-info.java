/** The table and files behind {@code org.hiroba.core.blob}. They check no rights. */
@NullMarked
package org.hiroba.core.blob.storage;

import org.jspecify.annotations.NullMarked;
