@NullMarked
package org.hiroba.web.media;

import org.jspecify.annotations.NullMarked;
