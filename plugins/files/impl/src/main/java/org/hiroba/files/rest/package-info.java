/** Files in the REST API and on the live stream. */
@NullMarked
package org.hiroba.files.rest;

import org.jspecify.annotations.NullMarked;
