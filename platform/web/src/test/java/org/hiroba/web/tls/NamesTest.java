package org.hiroba.web.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.IDN;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {
    private final Names names = Names.of(List.of("Ichiba", "*.hanamaru.example", "192.168.0.7", "::1"));

    @Test
    void namesAreComparedWithoutCase() {
        assertThat(names.includes("ICHIBA")).isTrue();
        assertThat(names.includes("ichiba.evil.example")).isFalse();
    }

    @Test
    void aWildcardStandsForOneLabel() {
        assertThat(names.includes("hiroba.hanamaru.example")).isTrue();
        assertThat(names.includes("a.b.hanamaru.example")).isFalse();
        assertThat(names.includes("hanamaru.example")).isFalse();
    }

    @Test
    void addressesAreComparedAsAddresses() {
        assertThat(names.includes("[0:0:0:0:0:0:0:1]")).isTrue();
        assertThat(names.includes("192.168.0.7")).isTrue();
        assertThat(names.includes("192.168.0.8")).isFalse();
    }

    @Test
    void theMachineAnswersToItsConfiguredNamesToo() {
        Names own = Machine.look(List.of("広場.example", "10.1.2.3")).names();

        assertThat(own.hosts()).contains("localhost", IDN.toASCII("広場.example"));
        assertThat(own.includes("10.1.2.3")).isTrue();
        assertThat(own.includes("127.0.0.1")).isTrue();
    }

    @Test
    void aConfiguredNameThatIsNoneIsAnError() {
        assertThatThrownBy(() -> Machine.look(List.of("not a name"))).isInstanceOf(IllegalArgumentException.class);
    }
}
