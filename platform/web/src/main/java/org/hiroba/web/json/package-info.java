/** The one way in which the REST API and the live stream write and read JSON. */
@NullMarked
package org.hiroba.web.json;

import org.jspecify.annotations.NullMarked;
