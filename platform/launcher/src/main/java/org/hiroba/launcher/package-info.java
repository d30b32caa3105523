/**
 * {@code main()}: the order of the start, the options, the end. {@code osgi} embeds Felix, {@code plugin} runs plugins in
 * it, {@code command} is the console's socket, {@code config} tells where a value comes from.
 */
@NullMarked
package org.hiroba.launcher;

import org.jspecify.annotations.NullMarked;
