package org.hiroba.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.hiroba.people.domain.ReadingIndex;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingIndexTest {
    @ParameterizedTest
    @CsvSource({"さとう はなこ,さ", "がもう,か", "ｶﾄｳ,か", "パク,は", "んだ,わ", "Brown,B", "éclair,E", "123,#", "' ',#"})
    void aReadingStandsUnderItsRow(String reading, String heading) {
        assertThat(ReadingIndex.of(reading)).isEqualTo(heading);
    }
}
