/** Answers who may see what, by asking the kinds of audience that are contributed. */
@NullMarked
package org.hiroba.core.audience;

import org.jspecify.annotations.NullMarked;
