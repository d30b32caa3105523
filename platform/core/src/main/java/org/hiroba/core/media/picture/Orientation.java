package org.hiroba.core.media.picture;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** How a camera was held, numbered as in EXIF 2.32, section 4.6.4, tag 0x0112. */
enum Orientation {
    UPRIGHT(1, 0, false),
    MIRRORED(2, 0, true),
    UPSIDE_DOWN(3, 2, false),
    UPSIDE_DOWN_MIRRORED(4, 2, true),
    TRANSPOSED(5, 3, true),
    RIGHT(6, 1, false),
    TRANSVERSED(7, 1, true),
    LEFT(8, 3, false);

    private final int number;
    /** Quarter turns clockwise that put it upright. */
    private final int turns;
    /** Whether left and right are to be swapped before turning. */
    private final boolean mirrored;

    Orientation(int number, int turns, boolean mirrored) {
        this.number = number;
        this.turns = turns;
        this.mirrored = mirrored;
    }

    /** Upright for a number that the standard does not know. */
    static Orientation of(int number) {
        for (Orientation orientation : values()) {
            if (orientation.number == number) {
                return orientation;
            }
        }
        return UPRIGHT;
    }

    boolean isUpright() {
        return this == UPRIGHT;
    }

    boolean swapsSides() {
        return turns % 2 == 1;
    }

    /** The picture put upright, as a new one of the given type. */
    BufferedImage upright(BufferedImage picture, int type) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        BufferedImage upright = swapsSides()
                ? new BufferedImage(height, width, type)
                : new BufferedImage(width, height, type);
        AffineTransform transform = new AffineTransform();
        transform.translate(upright.getWidth() / 2.0, upright.getHeight() / 2.0);
        transform.quadrantRotate(turns);
        transform.scale(mirrored ? -1 : 1, 1);
        transform.translate(-width / 2.0, -height / 2.0);
        Graphics2D graphics = upright.createGraphics();
        graphics.drawImage(picture, transform, null);
        graphics.dispose();
        return upright;
    }
}
