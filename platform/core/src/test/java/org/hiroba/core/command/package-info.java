@NullMarked
package org.hiroba.core.command;

import org.jspecify.annotations.NullMarked;
