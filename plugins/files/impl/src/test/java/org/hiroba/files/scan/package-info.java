@NullMarked
package org.hiroba.files.scan;

import org.jspecify.annotations.NullMarked;
