package org.hiroba.core.media;

import org.hiroba.api.settings.Setting;

/** What a company may choose about images. */
public final class ImageSettings {
    /** The largest upload, in megabytes (1,048,576 bytes). A telephone's photo has 3 to 12. */
    public static final Setting<Integer> MAX_UPLOAD = Setting.number("image.max-upload-megabytes", 20, 1, 100);

    private ImageSettings() {}
}
