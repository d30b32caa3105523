/** Describes the mounted resources as an OpenAPI 3.1 document: {@link org.hiroba.web.rest.openapi.OpenApi}. */
@NullMarked
package org.hiroba.web.rest.openapi;

import org.jspecify.annotations.NullMarked;
