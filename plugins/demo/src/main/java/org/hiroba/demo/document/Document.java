package org.hiroba.demo.document;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is in a file of the story; its name's ending says of which kind it is. */
public sealed interface Document {
    /** The bytes of a file of that name. */
    byte[] bytes(String name);

    /** Lines: a PDF whose first line is the heading, or plain text. */
    record Lines(List<String> lines) implements Document {
        @Override
        public byte[] bytes(String name) {
            return name.endsWith(".pdf") ? new Pdf(lines).bytes() : utf8(String.join("\n", lines) + "\n");
        }
    }

    /** Rows of a table: a workbook of Excel, or CSV with the mark that Excel knows UTF-8 by. */
    record Rows(List<List<String>> rows) implements Document {
        @Override
        public byte[] bytes(String name) {
            return name.endsWith(".xlsx") ? new Xlsx(rows).bytes() : utf8("\uFEFF" + csv());
        }

        private String csv() {
            StringBuilder text = new StringBuilder();
            rows.forEach(row -> text.append(String.join(",", row)).append("\r\n"));
            return text.toString();
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
