package org.hiroba.core.media.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.hiroba.core.media.TestPictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureWorkshopTest {
    @TempDir
    Path folder;

    private final PictureWorkshop workshop = new PictureWorkshop();

    @ParameterizedTest
    @CsvSource({
        "1, 60, 40, 5, 5",
        "2, 60, 40, 55, 5",
        "3, 60, 40, 55, 35",
        "4, 60, 40, 5, 35",
        "5, 40, 60, 5, 5",
        "6, 40, 60, 35, 5",
        "7, 40, 60, 35, 55",
        "8, 40, 60, 5, 55"
    })
    void aPictureIsTurnedUpright(int orientation, int width, int height, int redX, int redY) throws Exception {
        Picture picture = prepare(TestPictures.file("orientation-" + orientation + ".jpg"));
        BufferedImage upright = TestPictures.read(picture.bytes());

        assertThat(picture.width()).isEqualTo(width).isEqualTo(upright.getWidth());
        assertThat(picture.height()).isEqualTo(height).isEqualTo(upright.getHeight());
        assertThat(isRed(upright, redX, redY)).isTrue();
        assertThat(isRed(upright, width - 1 - redX, height - 1 - redY)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"orientation-6.jpg", "progressive.jpg", "notes.png", "turned.webp", "animated.gif"})
    void notesOfCameraPlaceAndAuthorAreGone(String file) throws Exception {
        byte[] original = TestPictures.file(file);
        Picture picture = prepare(original);

        assertThat(TestPictures.holds(original, TestPictures.NOTE)).isTrue();
        assertThat(TestPictures.holds(picture.bytes(), TestPictures.NOTE)).isFalse();
        assertThat(TestPictures.holds(picture.thumbnail(), TestPictures.NOTE)).isFalse();
        assertThat(TestPictures.holds(picture.bytes(), "Exif")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "progressive.jpg, JPEG, 60, 40",
        "gray.jpg, JPEG, 60, 40",
        "cmyk.jpg, JPEG, 60, 40",
        "notes.png, PNG, 40, 60",
        "palette.png, PNG, 60, 40",
        "turned.webp, JPEG, 40, 60",
        "transparent.webp, PNG, 40, 30",
        "animated.webp, JPEG, 30, 20",
        "animated.gif, GIF, 30, 20"
    })
    void eachFormatIsKeptOrBecomesOneThatEveryBrowserShows(String file, PictureFormat kept, int width, int height)
            throws Exception {
        Picture picture = prepare(TestPictures.file(file));

        assertThat(picture.format()).isEqualTo(kept);
        assertThat(PictureFormat.sniff(picture.bytes())).contains(kept);
        assertThat(PictureFormat.sniff(picture.thumbnail())).contains(picture.thumbnailFormat());
        assertThat(picture.width()).isEqualTo(width);
        assertThat(picture.height()).isEqualTo(height);
        assertThat(TestPictures.read(picture.bytes())).isNotNull();
    }

    @Test
    void transparencyIsKept() throws Exception {
        Picture picture = prepare(TestPictures.file("transparent.webp"));

        assertThat(TestPictures.read(picture.bytes()).getRGB(35, 25) >>> 24).isZero();
        assertThat(TestPictures.read(picture.thumbnail()).getRGB(35, 25) >>> 24).isZero();
    }

    @Test
    void anAnimationKeepsItsFramesAndGoesOnForEver() throws Exception {
        Picture picture = prepare(TestPictures.file("animated.gif"));
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(picture.bytes())));

        assertThat(reader.getNumImages(true)).isEqualTo(3);
        assertThat(new Color(reader.read(2).getRGB(1, 1))).isEqualTo(Color.BLUE);
        assertThat(TestPictures.holds(picture.bytes(), "NETSCAPE2.0")).isTrue();
        reader.dispose();
    }

    @Test
    void aLargePictureIsMadeSmallerAndGetsAThumbnail() throws Exception {
        Picture picture = prepare(TestPictures.draw("jpg", 6_000, 4_000, Color.ORANGE));
        BufferedImage thumbnail = TestPictures.read(picture.thumbnail());

        assertThat(picture.width()).isEqualTo(3_000);
        assertThat(picture.height()).isEqualTo(2_000);
        assertThat(thumbnail.getWidth()).isEqualTo(PictureWorkshop.THUMBNAIL_SIDE);
        assertThat(thumbnail.getHeight()).isEqualTo(427);
    }

    @Test
    void aPictureThatClaimsToBeHugeIsRefusedUnread() {
        for (byte[] bomb : new byte[][] {
            TestPictures.pngThatClaims(20_000, 20_000),
            TestPictures.pngThatClaims(40_000, 1),
            TestPictures.pngThatClaims(Integer.MAX_VALUE, Integer.MAX_VALUE),
            gifThatClaims(65_535, 65_535)
        }) {
            assertThatThrownBy(() -> prepare(bomb)).isInstanceOf(BadPictureException.class);
        }
        assertThatThrownBy(() -> prepare(TestPictures.pngThatClaims(20_000, 20_000)))
                .isInstanceOfSatisfying(
                        BadPictureException.class, e -> assertThat(e.isTooManyPixels()).isTrue());
    }

    @Test
    void aWebpThatPromisesMoreThanItHasIsGivenUp() {
        byte[] short46 = HexFormat.of()
                .parseHex("524946463800000057454250565038 4c2c0000002f27b70710ce3014029a2488fd2906140884010e3ed6fc07ec0e"
                        .replace(" ", ""));

        assertTimeout(
                Duration.ofSeconds(10),
                () -> assertThatThrownBy(() -> prepare(short46)).isInstanceOf(BadPictureException.class));
    }

    @Test
    void aProgressivePictureOfEndlessScansIsGivenUp() {
        byte[] jpeg = TestPictures.file("progressive.jpg");
        int end = jpeg.length - 2;
        byte[] scan = {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 0, 0};
        ByteBuffer endless = ByteBuffer.allocate(end + 500 * scan.length + 2).put(jpeg, 0, end);
        for (int i = 0; i < 500; i++) {
            endless.put(scan);
        }
        endless.put(jpeg, end, 2);

        assertThatThrownBy(() -> prepare(endless.array()))
                .isInstanceOf(BadPictureException.class)
                .hasMessageContaining("scans");
    }

    @Test
    void aProgressivePictureIsBoundedLowerSinceItIsDecodedAtOnce() {
        byte[] jpeg = TestPictures.file("progressive.jpg");
        int frame = indexOf(jpeg, (byte) 0xFF, (byte) 0xC2);
        ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 8_000).putShort(frame + 7, (short) 8_000);

        assertThatThrownBy(() -> prepare(jpeg))
                .isInstanceOfSatisfying(
                        BadPictureException.class, e -> assertThat(e.isTooManyPixels()).isTrue());
    }

    private static int indexOf(byte[] bytes, byte first, byte second) {
        int i = 0;
        while (bytes[i] != first || bytes[i + 1] != second) {
            i++;
        }
        return i;
    }

    @ParameterizedTest
    @ValueSource(strings = {"progressive.jpg", "notes.png", "turned.webp", "transparent.webp", "animated.gif"})
    void brokenBytesAreRefusedOrReadButNeverMoreThanThat(String file) throws IOException {
        byte[] whole = TestPictures.file(file);
        Random random = new Random(11);
        for (int i = 0; i < 200; i++) {
            byte[] broken = Arrays.copyOf(whole, i % 3 == 0 ? 1 + random.nextInt(whole.length) : whole.length);
            for (int flips = 0; flips < 5; flips++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            if (PictureFormat.sniff(broken).isPresent()) {
                try {
                    assertThat(prepare(broken).bytes()).isNotEmpty();
                } catch (BadPictureException expected) {
                    assertThat(expected).hasMessageMatching("(?s)(Cannot be decoded|\\d+ x \\d+).*");
                }
            }
        }
    }

    @Test
    void whatIsNoPictureIsNotTakenForOne() {
        for (String text : new String[] {
            "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "<html>", "%PDF-1.7", "BM", "RIFFxxxxWAVEfmt ", "", "GIF88a"
        }) {
            assertThat(PictureFormat.sniff(text.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
        }
    }

    private static byte[] gifThatClaims(int width, int height) {
        byte[] gif = TestPictures.file("animated.gif");
        ByteBuffer.wrap(gif).order(ByteOrder.LITTLE_ENDIAN).putShort(6, (short) width).putShort(8, (short) height);
        return gif;
    }

    private static boolean isRed(BufferedImage picture, int x, int y) {
        Color colour = new Color(picture.getRGB(x, y));
        return colour.getRed() > 120 && colour.getBlue() < 120;
    }

    private Picture prepare(byte[] bytes) throws BadPictureException, IOException {
        Path file = Files.write(folder.resolve("upload"), bytes);
        return workshop.prepare(file, PictureFormat.sniff(bytes).orElseThrow());
    }
}
