package org.hiroba.core.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.hiroba.api.text.Language;
import org.junit.jupiter.api.Test;

class LikelyZoneTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void aRentedServerInWorldTimeSpeaksJapaneseInJapan() {
        assertThat(LikelyZone.of(Language.JA, ZoneOffset.UTC)).isEqualTo(TOKYO);
        assertThat(LikelyZone.of(Language.JA, ZoneId.of("Etc/UTC"))).isEqualTo(TOKYO);
    }

    @Test
    void otherwiseTheServersZoneCounts() {
        assertThat(LikelyZone.of(Language.JA, BERLIN)).isEqualTo(BERLIN);
        assertThat(LikelyZone.of(Language.EN, ZoneOffset.UTC)).isEqualTo(ZoneOffset.UTC);
    }
}
