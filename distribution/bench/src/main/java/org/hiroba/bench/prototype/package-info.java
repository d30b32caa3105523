/**
 * The least that starts Jetty, Vaadin and Felix and shows a page that a bundle brought: what Hiroba's start and memory are
 * held against. Knows nothing of Hiroba; packed into a jar of its own, with Vaadin's production bundle.
 */
@NullMarked
package org.hiroba.bench.prototype;

import org.jspecify.annotations.NullMarked;
