package org.hiroba.chat;

import java.nio.file.Path;
import org.hiroba.testkit.ApiSignatures;
import org.junit.jupiter.api.Test;

class ChatApiTest {
    @Test
    void whatOtherPluginsCompileAgainstIsWhatItsFileSays() throws Exception {
        ApiSignatures.check(Path.of("..", "api"));
    }
}
