/** One's own page: language, appearance, password, devices, tokens of the API. */
@NullMarked
package org.hiroba.ui.me;

import org.jspecify.annotations.NullMarked;
