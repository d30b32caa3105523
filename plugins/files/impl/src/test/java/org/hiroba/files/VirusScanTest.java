package org.hiroba.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hiroba.files.TestFiles.assertRefused;
import static org.hiroba.files.TestFiles.bytes;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.settings.Settings;
import org.hiroba.files.domain.FileSettings;
import org.hiroba.files.domain.VirusScanner.NotScannedException;
import org.hiroba.files.scan.ClamdScanner;
import org.hiroba.files.scan.FakeClamd;
import org.hiroba.testkit.TestPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class VirusScanTest {
    /** In two pieces, so that no scanner takes this source for the test virus. */
    private static final String EICAR =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    @RegisterExtension
    static final TestPlatform hiroba = TestPlatform.open();

    private static TestFiles test;
    private static Settings settings;

    private final Caller hanako = hiroba.caller("hanako");

    @BeforeAll
    static void install() {
        test = new TestFiles(hiroba);
        settings = hiroba.context("files").settings();
    }

    @AfterEach
    void withoutScanner() {
        scanner("");
        settings.set(hiroba.administrator(), FileSettings.UNSCANNED, FileSettings.Unscanned.REFUSED);
    }

    private static void scanner(String address) {
        settings.set(hiroba.administrator(), FileSettings.CLAMD, address);
    }

    @Test
    void aVirusIsRefusedAndLeavesNothing() throws IOException {
        Caller goro = hiroba.caller("goro");
        try (FakeClamd clamd = new FakeClamd(1 << 20)) {
            scanner(clamd.address());
            assertThatThrownBy(() -> test.upload(goro, "請求書.txt", bytes(EICAR)))
                    .isInstanceOfSatisfying(HirobaException.class, refused -> {
                        assertThat(refused.messageKey()).isEqualTo("files.error.virus");
                        assertThat(refused.arguments()).containsExactly("請求書.txt", "Eicar-Signature");
                    });
            assertThat(test.upload(goro, "a.txt", bytes("harmless")).name()).isEqualTo("a.txt");
            assertThat(test.upload(goro, "b.txt", bytes("many chunks ".repeat(20_000))).bytes()).isEqualTo(240_000);
        }
        assertThat(test.parts().repository().countBytes(java.util.Optional.of(goro.person()))).isEqualTo(240_008);
    }

    @Test
    void aNewVersionIsScannedToo() throws IOException {
        var file = test.share(hanako, test.secretGroup(hanako), "a.txt", "harmless");
        try (FakeClamd clamd = new FakeClamd(1 << 20)) {
            scanner(clamd.address());
            assertRefused(ErrorCode.INVALID, () -> test.files()
                    .addVersion(hanako, file.id(), "a.txt", new java.io.ByteArrayInputStream(bytes(EICAR))));
        }
        assertThat(test.files().versions(hanako, file.id())).hasSize(1);
    }

    @Test
    void whileTheScannerIsAwayTheCompanyDecides() throws IOException {
        scanner(nobodysAddress());

        assertRefused(ErrorCode.UNAVAILABLE, () -> test.upload(hanako, "a.txt", bytes("harmless")));

        settings.set(hiroba.administrator(), FileSettings.UNSCANNED, FileSettings.Unscanned.ACCEPTED);
        assertThat(test.upload(hanako, "a.txt", bytes("harmless")).name()).isEqualTo("a.txt");
    }

    @Test
    void whatIsTooLargeForTheScannerIsNotScanned() throws IOException {
        try (FakeClamd clamd = new FakeClamd(1_000)) {
            scanner(clamd.address());
            assertRefused(ErrorCode.UNAVAILABLE, () -> test.upload(hanako, "a.txt", bytes("x".repeat(2_000))));
        }
    }

    @Test
    void aScannerThatSaysNothingIsNotWaitedForForEver(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "x");
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var scanner = new ClamdScanner(() -> "127.0.0.1:" + silent.getLocalPort(), Duration.ofMillis(100));
            assertThatThrownBy(() -> scanner.scan(file)).isInstanceOf(NotScannedException.class);
        }
    }

    /** More than fits between the two, so that writing has to wait. */
    @Test
    @Timeout(60)
    void aScannerThatStopsReadingIsNotWaitedForForEver(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("a"), new byte[16 << 20]);
        try (ServerSocket stuck = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var scanner = new ClamdScanner(() -> "127.0.0.1:" + stuck.getLocalPort(), Duration.ofMillis(100));
            assertThatThrownBy(() -> scanner.scan(file)).isInstanceOf(NotScannedException.class);
        }
    }

    @Test
    void onlyAnAddressIsTaken() {
        for (String wrong : List.of("localhost", "localhost:", ":3310", "http://x:3310", "a b:1", "x:123456", "x:70000")) {
            assertRefused(ErrorCode.INVALID, () -> scanner(wrong));
        }
        scanner("[::1]:3310");
        scanner("clamd.example.jp:3310");
    }

    /** Where nobody listens. */
    private static String nobodysAddress() throws IOException {
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "127.0.0.1:" + gone.getLocalPort();
        }
    }
}
