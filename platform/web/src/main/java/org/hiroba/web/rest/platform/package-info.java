/** The platform's own REST resources: people, content of every kind, images, tokens, the company. */
@NullMarked
package org.hiroba.web.rest.platform;

import org.jspecify.annotations.NullMarked;
