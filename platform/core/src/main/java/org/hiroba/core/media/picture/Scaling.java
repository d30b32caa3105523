package org.hiroba.core.media.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Makes pictures smaller: by halves first, since one big step leaves out pixels and looks ragged. */
final class Scaling {
    private Scaling() {}

    /** To fit in a square; a picture that fits already stays as large as it is. */
    static BufferedImage fit(BufferedImage picture, int side, int type) {
        int longest = Math.max(picture.getWidth(), picture.getHeight());
        double factor = Math.min(1.0, (double) side / longest);
        int width = Math.max(1, (int) Math.round(picture.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * factor));
        BufferedImage present = picture;
        while (present.getWidth() >= 2 * width && present.getHeight() >= 2 * height) {
            present = draw(present, present.getWidth() / 2, present.getHeight() / 2, type);
        }
        return draw(present, width, height, type);
    }

    private static BufferedImage draw(BufferedImage picture, int width, int height, int type) {
        BufferedImage drawn = new BufferedImage(width, height, type);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return drawn;
    }
}
