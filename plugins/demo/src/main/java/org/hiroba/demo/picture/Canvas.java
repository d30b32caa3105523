package org.hiroba.demo.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;

/** Something to draw on, with few and plain words: colours are 0xRRGGBB, lengths pixels. */
final class Canvas {
    private static final int OPAQUE = 255;

    private final BufferedImage picture;
    private final Graphics2D pen;

    Canvas(int width, int height) {
        picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    void shade(int top, int bottom) {
        pen.setPaint(new GradientPaint(0, 0, new Color(top), 0, picture.getHeight(), new Color(bottom)));
        pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    }

    void oval(int colour, double x, double y, double rx, double ry) {
        fill(colour, new Ellipse2D.Double(x - rx, y - ry, rx * 2, ry * 2));
    }

    void box(int colour, double x, double y, double width, double height) {
        fill(colour, new Rectangle2D.Double(x, y, width, height));
    }

    /** A smooth closed shape: pairs of control point and end, the last end being the first. */
    void blob(int colour, double startX, double startY, double... curves) {
        fill(colour, path(startX, startY, curves));
    }

    /** A bent line. */
    void line(int colour, double width, double startX, double startY, double... curves) {
        pen.setColor(new Color(colour));
        pen.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(path(startX, startY, curves));
    }

    /** Light or shade that fades towards its edge; strength from 0 to 1. */
    void glow(int colour, double strength, double x, double y, double radius) {
        Color inner = new Color(colour >> 16 & OPAQUE, colour >> 8 & OPAQUE, colour & OPAQUE, (int) (strength * OPAQUE));
        Color outer = new Color(colour >> 16 & OPAQUE, colour >> 8 & OPAQUE, colour & OPAQUE, 0);
        pen.setPaint(new RadialGradientPaint(
                (float) x, (float) y, (float) radius, new float[] {0, 1}, new Color[] {inner, outer}));
        pen.fill(new Ellipse2D.Double(x - radius, y - radius, radius * 2, radius * 2));
    }

    /** As if the camera had moved or missed the distance. */
    void blur(int radius) {
        int size = radius * 2 + 1;
        float[] weights = new float[size];
        Arrays.fill(weights, 1f / size);
        BufferedImage across = filtered(picture, new Kernel(size, 1, weights));
        BufferedImage both = filtered(across, new Kernel(1, size, weights));
        pen.drawImage(both, 0, 0, null);
    }

    byte[] png() {
        return Png.of(picture);
    }

    private static BufferedImage filtered(BufferedImage from, Kernel kernel) {
        return new ConvolveOp(kernel, ConvolveOp.EDGE_NO_OP, null).filter(from, null);
    }

    private void fill(int colour, Shape shape) {
        pen.setColor(new Color(colour));
        pen.fill(shape);
    }

    private static Path2D path(double startX, double startY, double... curves) {
        Path2D path = new Path2D.Double();
        path.moveTo(startX, startY);
        for (int i = 0; i < curves.length; i += 4) {
            path.quadTo(curves[i], curves[i + 1], curves[i + 2], curves[i + 3]);
        }
        return path;
    }
}
