package org.hiroba.demo.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class DocumentTest {
    @Test
    void aWorkbookIsTheFivePartsThatExcelNeedsAsWellFormedXml() throws Exception {
        byte[] bytes = new Document.Rows(List.of(List.of("店", "A & B <1>"), List.of("千葉店", "12.5"))).bytes("表.xlsx");

        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                var xml = DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(zip.readAllBytes()));
                if (entry.getName().endsWith("sheet1.xml")) {
                    assertThat(xml.getDocumentElement().getTextContent()).isEqualTo("店A & B <1>千葉店12.5");
                    assertThat(xml.getElementsByTagName("v").getLength()).isEqualTo(1);
                }
            }
        }
        assertThat(names).hasSize(5).contains("[Content_Types].xml", "xl/workbook.xml");
    }

    @Test
    void thePlacesThatAPdfNamesAreWhereItsObjectsBegin() {
        byte[] bytes = new Document.Lines(List.of("店長会議の記録", "x".repeat(200), "決まったこと")).bytes("記録.pdf");

        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String table = text.substring(Integer.parseInt(text.substring(text.indexOf("startxref") + 10).split("\n")[0]));
        String[] entries = table.split("\n");
        assertThat(entries[0]).isEqualTo("xref");
        for (int i = 1; i <= 8; i++) {
            int offset = Integer.parseInt(entries[2 + i].substring(0, 10));
            assertThat(text.substring(offset)).startsWith(i + " 0 obj\n");
        }
        assertThat(text.split(" Tj")).hasSize(1 + 1 + 3 + 1);
    }

    @Test
    void lettersOfBothScriptsStandEachInAFaceThatHasThem() {
        byte[] bytes = new Document.Lines(List.of("Udon / うどん: soy")).bytes("a.pdf");

        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .contains("/L 18 Tf <55646f6e202f20> Tj\n/J 18 Tf <304630693093> Tj\n/L 18 Tf <3a20736f79> Tj");
    }

    @Test
    void aCsvIsReadByExcelAsUtf8() throws IOException {
        byte[] bytes = new Document.Rows(List.of(List.of("月", "火"), List.of("1", "2"))).bytes("表.csv");

        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("\uFEFF月,火\r\n1,2\r\n");
    }
}
