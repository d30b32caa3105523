@NullMarked
package org.hiroba.testkit;

import org.jspecify.annotations.NullMarked;
