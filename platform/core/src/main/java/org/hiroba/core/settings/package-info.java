/** Settings as stored in the database, below those fixed from outside. */
@NullMarked
package org.hiroba.core.settings;

import org.jspecify.annotations.NullMarked;
