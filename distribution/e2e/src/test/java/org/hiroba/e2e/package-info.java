/** The product as a company runs it: started from what is installed, used by people in a browser. */
@NullMarked
package org.hiroba.e2e;

import org.jspecify.annotations.NullMarked;
