/** Tests of what the package promises, over real connections where it meets the network. */
@NullMarked
package org.hiroba.web.setup;

import org.jspecify.annotations.NullMarked;
