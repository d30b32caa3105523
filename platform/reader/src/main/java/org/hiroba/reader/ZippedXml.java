package org.hiroba.reader;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Documents that are XML in a ZIP: those of Word, Excel and PowerPoint since 2007, and of OpenDocument. Read as a stream, so that the
 * size of what they unpack to costs time alone, and that is bounded, too. What is packed within stays packed.
 */
final class ZippedXml {
    private static final long MOST_UNPACKED = 400L << 20;
    private static final int MOST_ENTRIES = 20_000;
    private static final Pattern WORD = Pattern.compile(
            "word/(document|header\\d*|footer\\d*|footnotes|endnotes|comments)\\.xml");
    private static final Pattern EXCEL = Pattern.compile(
            "xl/(workbook|sharedStrings|worksheets/sheet\\d+|comments\\d*|drawings/drawing\\d+)\\.xml");
    private static final Pattern POWERPOINT = Pattern.compile(
            "ppt/(slides/slide|notesSlides/notesSlide|comments/comment)(\\d+)\\.xml");
    private static final Pattern NUMBER = Pattern.compile("(\\d+)\\.xml$");

    private ZippedXml() {}

    static void read(Path file, WordSink words) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw new UnreadableException(Outcome.TOO_COSTLY);
            }
            Budget budget = new Budget(MOST_UNPACKED);
            if (zip.getEntry("[Content_Types].xml") != null) {
                readOffice(zip, budget, words);
            } else if (zip.getEntry("content.xml") != null) {
                readOpenDocument(zip, budget, words);
            } else {
                throw new UnreadableException(Outcome.UNSUPPORTED);
            }
        } catch (ZipException e) {
            throw new UnreadableException(Outcome.BROKEN);
        }
    }

    private static void readOffice(ZipFile zip, Budget budget, WordSink words) throws IOException {
        List<? extends ZipEntry> parts = zip.stream()
                .filter(entry -> isPart(entry.getName()))
                .sorted(Comparator.comparing((ZipEntry entry) -> NUMBER.matcher(entry.getName()).replaceAll(""))
                        .thenComparingLong(entry -> number(entry.getName())))
                .toList();
        if (parts.isEmpty()) {
            throw new UnreadableException(Outcome.UNSUPPORTED);
        }
        for (ZipEntry part : parts) {
            try (InputStream in = budget.spending(zip.getInputStream(part))) {
                OfficeXml.read(in, words);
            }
        }
    }

    private static boolean isPart(String name) {
        return WORD.matcher(name).matches() || EXCEL.matcher(name).matches() || POWERPOINT.matcher(name).matches();
    }

    private static long number(String name) {
        Matcher number = NUMBER.matcher(name);
        return number.find() && number.group(1).length() < 10 ? Long.parseLong(number.group(1)) : 0;
    }

    private static void readOpenDocument(ZipFile zip, Budget budget, WordSink words) throws IOException {
        ZipEntry manifest = zip.getEntry("META-INF/manifest.xml");
        if (manifest != null) {
            try (InputStream in = budget.spending(zip.getInputStream(manifest))) {
                if (OpenDocumentXml.isEncrypted(in)) {
                    throw new UnreadableException(Outcome.PROTECTED);
                }
            }
        }
        try (InputStream in = budget.spending(zip.getInputStream(zip.getEntry("content.xml")))) {
            OpenDocumentXml.read(in, words);
        }
    }

    /** How much may still be unpacked of one document. */
    private static final class Budget {
        private long left;

        Budget(long bytes) {
            left = bytes;
        }

        InputStream spending(InputStream in) {
            return new FilterInputStream(in) {
                @Override
                public int read() throws IOException {
                    int one = super.read();
                    spend(one < 0 ? 0 : 1);
                    return one;
                }

                @Override
                public int read(byte[] bytes, int from, int count) throws IOException {
                    int some = super.read(bytes, from, count);
                    spend(Math.max(some, 0));
                    return some;
                }
            };
        }

        private void spend(int bytes) throws UnreadableException {
            left -= bytes;
            if (left < 0) {
                throw new UnreadableException(Outcome.TOO_COSTLY);
            }
        }
    }
}
