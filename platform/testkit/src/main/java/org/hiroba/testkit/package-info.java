/** What tests of the platform and of plugins stand on: a platform without doors, a clock to set, rules for what is built. */
@NullMarked
package org.hiroba.testkit;

import org.jspecify.annotations.NullMarked;
