/** Thanks through the API. */
@NullMarked
package org.hiroba.example.rest;

import org.jspecify.annotations.NullMarked;
