package org.hiroba.web.rest.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.hiroba.api.content.Content;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.feed.Feed;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Door;
import org.hiroba.api.identity.Role;
import org.hiroba.api.media.ImageId;
import org.hiroba.core.registry.Registration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What goes up and comes down as bytes. */
class ImageAndFeedResourcesTest extends CompanyOfThree {
    @Test
    void aFeedIsFetchedByItsSecretAloneUntilItIsClosed() throws Exception {
        Registration feed = web.platform().contributions().register("notes", new NotesFeed());
        try {
            taro.post("/me/feeds/other.txt", "", 404);
            String path = taro.post("/me/feeds/notes.txt", "", 200).path("path").stringValue();
            HttpResponse<String> got = web.browser().get(path);
            assertThat(got.statusCode()).isEqualTo(200);
            assertThat(got.body()).isEqualTo("of " + taro.id());
            assertThat(got.headers().firstValue("Cache-Control")).contains("private, no-store");
            assertThat(web.browser().get(path.replaceFirst("/feeds/.", "/feeds/-")).statusCode()).isEqualTo(404);
            assertThat(web.browser().get("/feeds/").statusCode()).isEqualTo(404);
            jiro.delete("/me/feeds/notes.txt", 204);
            assertThat(web.browser().get(path).statusCode()).isEqualTo(200);
            taro.delete("/me/feeds/notes.txt", 204);
            assertThat(web.browser().get(path).statusCode()).isEqualTo(404);
        } finally {
            feed.remove();
        }
    }

    @Test
    void anImageIsUploadedAndSeenByItsUploaderAlone() throws Exception {
        JsonNode image = taro.upload("/images?description=%E6%B5%B7", picture(), 200);
        assertThat(image.path("width").intValue()).isEqualTo(40);
        String path = image.path("path").stringValue();
        HttpResponse<byte[]> shown = taro.fetch(path);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(header(shown, "Content-Type")).isEqualTo("image/png");
        assertThat(header(shown, "Content-Disposition")).startsWith("inline");
        assertThat(header(shown, "Content-Security-Policy")).contains("sandbox");
        assertThat(header(shown, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(taro.fetch(path, "If-None-Match", header(shown, "ETag")).statusCode()).isEqualTo(304);
        HttpResponse<byte[]> part = taro.fetch(path, "Range", "bytes=1-3");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(new String(part.body(), StandardCharsets.US_ASCII)).isEqualTo("PNG");
        assertThat(taro.fetch(path, "Range", "bytes=9999999-").statusCode()).isEqualTo(416);
        assertThat(taro.fetch(path + "/thumbnail").statusCode()).isEqualTo(200);
        assertThat(jiro.fetch(path).statusCode()).isEqualTo(404);
        assertThat(jiro.fetch(path + "/thumbnail").statusCode()).isEqualTo(404);
        assertThat(taro.fetch("/media/../media/x").statusCode()).isIn(400, 404);
        taro.put("/images/" + image.path("id").stringValue() + "/published", "", 204);
        assertThat(jiro.fetch(path).statusCode()).isEqualTo(200);
    }

    @Test
    void aRecalledPictureIsGoneForThoseWhoSawItAndUnknownToOthers() throws Exception {
        JsonNode image = taro.upload("/images", picture(), 200);
        String path = image.path("path").stringValue();
        ContentRef note = new ContentRef("note", NOTES.add(taro.id(), "写真"));
        web.platform()
                .content()
                .images()
                .attach(
                        new Caller(taro.id(), Role.MEMBER, Door.API),
                        List.of(new ImageId(Long.parseLong(image.path("id").stringValue()))),
                        note,
                        KITCHEN);
        assertThat(hanako.fetch(path).statusCode()).isEqualTo(200);

        taro.delete("/content/" + note, 204);

        for (Client one : List.of(taro, hanako)) {
            assertThat(one.fetch(path).statusCode()).isEqualTo(410);
            assertThat(one.fetch(path + "/thumbnail").statusCode()).isEqualTo(410);
        }
        assertThat(jiro.fetch(path).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsNoImageIsRefused() throws Exception {
        assertThat(taro.upload("/images", "GIF? no".getBytes(StandardCharsets.UTF_8), 400)
                        .path("code")
                        .stringValue())
                .isEqualTo("INVALID");
    }

    private static final class NotesFeed implements Feed {
        @Override
        public String name() {
            return "notes.txt";
        }

        @Override
        public String contentType() {
            return "text/plain";
        }

        @Override
        public byte[] write(Caller reader) {
            return ("of " + reader.person()).getBytes(StandardCharsets.UTF_8);
        }
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
