/**
 * Durable messages to many: Hiroba's live stream against bare Jetty and Derby, over real connections with TLS. The load comes
 * from this process, the two servers are processes of their own.
 */
@NullMarked
package org.hiroba.bench.fanout;

import org.jspecify.annotations.NullMarked;
