/** The table of schema example. */
@NullMarked
package org.hiroba.example.storage;

import org.jspecify.annotations.NullMarked;
