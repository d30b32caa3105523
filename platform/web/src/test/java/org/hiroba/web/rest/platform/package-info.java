@NullMarked
package org.hiroba.web.rest.platform;

import org.jspecify.annotations.NullMarked;
