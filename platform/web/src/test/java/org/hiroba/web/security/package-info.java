/** Tests of what the package promises, over real connections where it meets the network. */
@NullMarked
package org.hiroba.web.security;

import org.jspecify.annotations.NullMarked;
