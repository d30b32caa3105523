package org.hiroba.reader;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pages of a PDF as pictures. */
final class PdfPages {
    private static final float QUALITY = 0.85f;
    /** Longer than any paper for which somebody has a printer. */
    private static final float LONGEST_EDGE = 20_000;

    private PdfPages() {}

    static Answer draw(Path file, int page, int mostPixels) throws IOException {
        if (!DocumentText.isPdf(DocumentText.head(file))) {
            throw new UnreadableException(Outcome.UNSUPPORTED);
        }
        try (PDDocument document = Pdf.open(file)) {
            int pages = document.getNumberOfPages();
            if (page < 1 || page > pages) {
                throw new UnreadableException(Outcome.BROKEN);
            }
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            BufferedImage picture =
                    renderer.renderImage(page - 1, scale(document.getPage(page - 1), mostPixels), ImageType.RGB);
            return new Answer(Outcome.DONE, false, pages, jpeg(picture));
        }
    }

    private static float scale(PDPage page, int mostPixels) throws UnreadableException {
        PDRectangle box = page.getCropBox();
        float longer = Math.max(box.getWidth(), box.getHeight());
        float shorter = Math.min(box.getWidth(), box.getHeight());
        if (!(shorter > 0 && longer <= LONGEST_EDGE)) {
            throw new UnreadableException(Outcome.BROKEN);
        }
        return mostPixels / longer;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("jpeg");
        ImageWriter writer = writers.next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
