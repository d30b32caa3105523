package org.hiroba.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcTest {
    private static final List<String> STATUS = List.of("Name:\tjava", "VmHWM:\t    2048 kB", "VmRSS:\t    1024 kB");

    @Test
    void memoryIsReadInBytes() throws IOException {
        assertThat(Proc.bytes(STATUS, "VmRSS:")).isEqualTo(1 << 20);
        assertThat(Proc.bytes(STATUS, "VmHWM:")).isEqualTo(2 << 20);
    }

    @Test
    void whatTheKernelDoesNotSayIsNotGuessed() {
        assertThatThrownBy(() -> Proc.bytes(STATUS, "VmSwap:")).isInstanceOf(IOException.class);
    }

    @Test
    void compilingIsAPartOfTheTimeOnAProcessor() throws IOException {
        Proc own = Proc.own();
        Duration compiling = own.compiling();

        assertThat(compiling).isPositive().isLessThanOrEqualTo(own.cpu());
    }
}
