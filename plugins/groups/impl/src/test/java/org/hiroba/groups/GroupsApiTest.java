package org.hiroba.groups;

import java.nio.file.Path;
import org.hiroba.testkit.ApiSignatures;
import org.junit.jupiter.api.Test;

class GroupsApiTest {
    @Test
    void whatOtherPluginsCompileAgainstIsWhatItsFileSays() throws Exception {
        ApiSignatures.check(Path.of("..", "api"));
    }
}
