package org.hiroba.testkit;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiSignaturesTest {
    @ParameterizedTest
    @ValueSource(strings = {"api", "ui-api"})
    void theApiIsWhatItsFileSays(String module) throws Exception {
        ApiSignatures.check(Path.of("..", module));
    }
}
