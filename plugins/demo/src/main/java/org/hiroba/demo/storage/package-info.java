/** What the demo made, in schema demo. */
@NullMarked
package org.hiroba.demo.storage;

import org.jspecify.annotations.NullMarked;
