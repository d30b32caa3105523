/** Mounts the resources that plugins contribute under {@code /api/v1}: {@link org.hiroba.web.rest.RestMount}. */
@NullMarked
package org.hiroba.web.rest;

import org.jspecify.annotations.NullMarked;
