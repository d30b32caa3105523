package org.hiroba.storage.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DetailsTest {
    private static final String CHARACTERS = "a=\\\n\0n0語";

    @Test
    void anyKeysAndValuesComeBack() {
        var random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            Map<String, String> details = IntStream.range(0, random.nextInt(4))
                    .mapToObj(n -> n + word(random))
                    .collect(Collectors.toMap(key -> key, key -> word(random)));
            assertThat(Details.read(Details.write(details))).isEqualTo(details);
        }
    }

    private static String word(Random random) {
        return random.ints(random.nextInt(6), 0, CHARACTERS.length())
                .mapToObj(at -> CHARACTERS.substring(at, at + 1))
                .collect(Collectors.joining());
    }

    @Test
    void moreThanTwoThousandCharactersAreRefused() {
        assertThat(Details.write(Map.of("k", "x".repeat(1_999)))).isNotNull();
        assertThatThrownBy(() -> Details.write(Map.of("k", "x".repeat(2_000)))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aWholeValueOfEscapesFitsTheColumn() {
        assertThat(Details.write(Map.of("k", "=".repeat(1_999)))).hasSizeLessThan(8_000);
    }
}
