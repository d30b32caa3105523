/** The doors, tried from outside over real connections. */
@NullMarked
package org.hiroba.web;

import org.jspecify.annotations.NullMarked;
