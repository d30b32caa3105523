/** The import of people through the API. */
@NullMarked
package org.hiroba.people.rest;

import org.jspecify.annotations.NullMarked;
