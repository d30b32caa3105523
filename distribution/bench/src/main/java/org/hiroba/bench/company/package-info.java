/** Companies to measure with: people who can sign in, and a history for them to read. */
@NullMarked
package org.hiroba.bench.company;

import org.jspecify.annotations.NullMarked;
