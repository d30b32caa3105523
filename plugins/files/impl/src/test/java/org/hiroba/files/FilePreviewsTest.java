package org.hiroba.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiroba.files.TestFiles.assertRefused;
import static org.hiroba.files.TestFiles.png;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Optional;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.media.Images;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.files.domain.FileService;
import org.hiroba.files.domain.FileStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which pictures have a preview. */
@Tag("sql")
class FilePreviewsTest extends FilesOfColleagues {
    /** More than one may give to the platform's images in a row, fewer than one may send as files. */
    private static final int DROPPED_AT_ONCE = 40;

    @Test
    void eachOfManyPhotosThatAreDroppedAtOnceHasAPreview() throws IOException {
        for (int i = 0; i < DROPPED_AT_ONCE; i++) {
            assertThat(upload(test.files(), png())).as("photo %d", i).isPresent();
        }
    }

    @Test
    void aBrokenPictureIsTakenWithoutOne() throws IOException {
        assertThat(upload(test.files(), Arrays.copyOf(png(), 40))).isEmpty();
    }

    @Test
    void whatKeepsAPreviewFromBeingMadeForNowRefusesTheFile() {
        PluginContext full = withImages(new HirobaException(ErrorCode.UNAVAILABLE, "error.disk-full"));
        FileStore store = new FileStore(full, test.parts().repository(), path -> Optional.empty(), test.parts().readings());
        FileService files = new FileService(full, test.parts().repository(), test.parts().access(), store);

        assertRefused(ErrorCode.UNAVAILABLE, () -> upload(files, png()));
    }

    private Optional<?> upload(FileService files, byte[] picture) {
        return files.upload(taro, "photo.png", Optional.empty(), new ByteArrayInputStream(picture)).preview();
    }

    private static PluginContext withImages(HirobaException refusal) {
        Images images = proxy(Images.class, (proxy, method, arguments) -> {
            throw refusal;
        });
        return proxy(PluginContext.class, (proxy, method, arguments) -> {
            try {
                return method.getName().equals("images") ? images : method.invoke(context, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
