/** The demo in the administration. */
@NullMarked
package org.hiroba.demo.views;

import org.jspecify.annotations.NullMarked;
