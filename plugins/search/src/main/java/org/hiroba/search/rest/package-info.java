/** Search through the API. */
@NullMarked
package org.hiroba.search.rest;

import org.jspecify.annotations.NullMarked;
