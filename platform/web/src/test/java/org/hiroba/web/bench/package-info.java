/** How much of bare Jetty's and Derby's fan-out is left in the live stream: {@link org.hiroba.web.bench.FanOutBench}. */
@NullMarked
package org.hiroba.web.bench;

import org.jspecify.annotations.NullMarked;
