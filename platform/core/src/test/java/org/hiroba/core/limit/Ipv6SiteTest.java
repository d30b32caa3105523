package org.hiroba.core.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Ipv6SiteTest {
    @ParameterizedTest
    @ValueSource(strings = {"2001:db8:0:7::1", "[2001:db8:0:7:0:0:0:2]", "2001:DB8:0:7:ffff::%eth0", "[2001:db8:0:7::9%3]"})
    void allAddressesOfASiteAreOne(String address) {
        assertThat(Ipv6Site.of(address)).contains("20010db800000007");
    }

    @Test
    void anotherSiteIsAnother() {
        assertThat(Ipv6Site.of("2001:db8:0:8::1")).contains("20010db800000008");
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.7", "::ffff:192.0.2.7", "session 17", "", "::g", "[", "a:b:c"})
    void whatIsNotIpv6HasNone(String address) {
        assertThat(Ipv6Site.of(address)).isEmpty();
    }
}
