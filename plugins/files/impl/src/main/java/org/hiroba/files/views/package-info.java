/** Files in the portal. */
@NullMarked
package org.hiroba.files.views;

import org.jspecify.annotations.NullMarked;
