@NullMarked
package org.hiroba.web.rest;

import org.jspecify.annotations.NullMarked;
