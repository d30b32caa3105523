@NullMarked
package org.hiroba.core.notification;

import org.jspecify.annotations.NullMarked;
