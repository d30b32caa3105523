/**
 * The live stream at {@code /live}. {@link org.hiroba.web.live.JournalTail} follows the journal and puts every event, encoded
 * once, into the {@link org.hiroba.web.live.EventRing}; {@link org.hiroba.web.live.FanOut} wakes the connections of its
 * audience; each {@link org.hiroba.web.live.Outbox} takes what is new for it as soon as its last write is done. What clients
 * say is answered in order by the {@link org.hiroba.web.live.Dialogue}. The protocol is in {@code docs/live-stream.md}.
 */
@NullMarked
package org.hiroba.web.live;

import org.jspecify.annotations.NullMarked;
