/** The administration: a frame for contributed pages, and the platform's own ones. */
@NullMarked
package org.hiroba.ui.admin;

import org.jspecify.annotations.NullMarked;
