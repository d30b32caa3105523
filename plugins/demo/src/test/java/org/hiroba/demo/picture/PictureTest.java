package org.hiroba.demo.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.hiroba.api.text.Language;
import org.hiroba.demo.story.Story.Someone;
import org.hiroba.demo.story.StoryFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PictureTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void nearlyEverybodyHasAFaceAndItCanBeDrawn(Language language) throws IOException {
        var people = StoryFile.read(language).people();

        assertThat(people.stream().filter(person -> person.face().isEmpty())).hasSize(2);
        for (Someone person : people) {
            if (!person.face().isEmpty()) {
                BufferedImage face = read(Portrait.draw(person.face(), 3));
                assertThat(face.getWidth()).isEqualTo(Portrait.SIZE);
                assertThat(face.getRGB(120, 115)).as("skin differs from the ground").isNotEqualTo(face.getRGB(2, 115));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Photo.class)
    void photosAreSmallAndTheSameEachTime(Photo photo) throws IOException {
        byte[] drawn = photo.draw();

        assertThat(drawn).hasSizeLessThan(250_000).isEqualTo(photo.draw());
        assertThat(read(drawn).getHeight()).isEqualTo(480);
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
