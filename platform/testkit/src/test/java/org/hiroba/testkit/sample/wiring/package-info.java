/** Part of a plugin that breaks every rule, so that each rule is seen to fail. */
@NullMarked
package org.hiroba.testkit.sample.wiring;

import org.jspecify.annotations.NullMarked;
