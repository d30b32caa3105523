package org.hiroba.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonChange;
import org.hiroba.api.identity.Profile;
import org.hiroba.api.media.ImageId;
import org.hiroba.api.text.Language;
import org.hiroba.core.TestPlatform;
import org.hiroba.core.media.ImageStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PersonPhotoTest {
    @RegisterExtension
    final TestPlatform hiroba = new TestPlatform();

    private Caller administrator;
    private Caller hanako;

    @BeforeEach
    void company() {
        administrator = hiroba.found();
        hanako = hiroba.member("hanako");
    }

    @Test
    void anOwnPhotoIsShownToTheWholeCompany() throws IOException {
        ImageId photo = upload(hanako, 0x2b4b7e);
        assertThat(isSeen(photo)).isFalse();

        Person changed = change(hanako, Optional.of(photo));

        assertThat(changed.photo()).contains(photo);
        assertThat(isSeen(photo)).isTrue();
    }

    @Test
    void aReplacedPhotoIsGone() throws IOException {
        ImageId old = upload(hanako, 0x2b4b7e);
        change(hanako, Optional.of(old));
        ImageId next = upload(hanako, 0xf8b500);

        change(hanako, Optional.of(next));
        assertThat(isSeen(old)).isFalse();
        assertThat(isSeen(next)).isTrue();

        change(hanako, Optional.of(next));
        assertThat(isSeen(next)).isTrue();
        change(hanako, Optional.empty());
        assertThat(isSeen(next)).isFalse();
    }

    @Test
    void anAdministratorSetsAPhotoAndItsPersonTakesItAway() throws IOException {
        ImageId photo = upload(administrator, 0x2b4b7e);
        change(administrator, Optional.of(photo));
        assertThat(isSeen(photo)).isTrue();

        change(hanako, Optional.empty());

        assertThat(isSeen(photo)).isFalse();
    }

    @Test
    void somebodyElsesImageCannotBecomeOnesPhoto() throws IOException {
        ImageId photo = upload(administrator, 0x2b4b7e);

        assertThatThrownBy(() -> change(hanako, Optional.of(photo)))
                .isInstanceOfSatisfying(
                        HirobaException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID));
        assertThat(hiroba.identity().people().load(hanako.person()).photo()).isEmpty();
    }

    private Person change(Caller caller, Optional<ImageId> photo) {
        return hiroba.identity().accounts().change(
                caller,
                hanako.person(),
                new PersonChange("佐藤 花子", "さとう はなこ", "千葉店", Language.JA, photo, Profile.EMPTY));
    }

    private boolean isSeen(ImageId photo) {
        return images().open(hiroba.identity().people().findByLogin("kanri").orElseThrow().id(), photo, false)
                        .isPresent()
                && images().open(hanako.person(), photo, false).isPresent();
    }

    private ImageId upload(Caller caller, int colour) throws IOException {
        BufferedImage image = new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB);
        image.setRGB(5, 5, colour);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return images().upload(caller, new ByteArrayInputStream(png.toByteArray()), "").id();
    }

    private ImageStore images() {
        return hiroba.platform().content().images();
    }
}
