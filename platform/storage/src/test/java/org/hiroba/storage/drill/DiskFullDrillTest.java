package org.hiroba.storage.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk of 40 MB in a mount namespace of the child's own, which needs no rights outside. */
class DiskFullDrillTest {
    private static final String MOUNT = "mount -t tmpfs -o size=40m hiroba-drill \"$0\" && exec \"$@\"";

    @TempDir
    Path disk;

    @Test
    void aFullDiskIsToldAndNothingIsLostWhenThereIsRoomAgain() throws Exception {
        if (!canMount()) {
            System.err.println("No mount namespaces here: THE FULL DISK IS NOT TESTED");
            abort("unshare -rm does not work here");
        }
        try (var child = ChildJvm.start(
                List.of("unshare", "-rm", "sh", "-c", MOUNT, disk.toString()), DiskFullProcess.class, disk, disk.toString())) {
            assertThat(child.awaitEnd()).isEqualTo(DiskFullProcess.FINE);
        }
    }

    private boolean canMount() throws InterruptedException {
        try {
            Path trial = Files.createDirectories(disk.resolve("trial"));
            return new ProcessBuilder("unshare", "-rm", "sh", "-c", MOUNT, trial.toString(), "true")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
