/** What the build assembled, run as a process of its own and used from outside: for end-to-end tests and benchmarks. */
@NullMarked
package org.hiroba.testkit.appliance;

import org.jspecify.annotations.NullMarked;
