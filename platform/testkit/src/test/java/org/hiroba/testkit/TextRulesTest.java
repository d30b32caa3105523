package org.hiroba.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextRulesTest {
    @TempDir
    Path classes;

    @Test
    void textsInBothLanguagesWithTheSamePlacesAreSound() throws IOException {
        write("n.title = Notes by {0}\nn.error.long = At most {0,number} in {1}", "n.title = {0}さんのノート\nn.error.long = {1}に{0}まで");
        code("n.title", "n.error.long", "n.note-written", "other.key");

        assertThat(TextRules.faults(classes, "n")).isEmpty();
    }

    @Test
    void everyFaultIsNamed() throws IOException {
        write(
                "n.title = Notes\nn.places = {0} and {1}\nn.error.format = {0\nn.same = 見本",
                "n.title =\nn.only = のみ\nn.places = {0}\nn.error.format = {0\nn.same = 見本");

        assertThat(TextRules.faults(classes, "n"))
                .anySatisfy(fault -> assertThat(fault).startsWith("n.title has no text in Japanese"))
                .anySatisfy(fault -> assertThat(fault).startsWith("n.only has no text in English"))
                .anySatisfy(fault -> assertThat(fault).startsWith("n.places has places [0, 1] in English and [0]"))
                .anySatisfy(fault -> assertThat(fault).contains("n.error.format"))
                .anySatisfy(fault -> assertThat(fault).startsWith("n.same is Japanese in English"));
    }

    @Test
    void aKeyThatTheCodeUsesAndNobodyWroteIsNamed() throws IOException {
        write("n.list.title = Notes", "n.list.title = ノート");
        code("n.error.too-long", "n.list.empty", "n.list.moved", "n.note-written");

        assertThat(TextRules.faults(classes, "n", "n.list.moved"))
                .containsExactly(
                        "The code uses n.error.too-long, which has no text", "The code uses n.list.empty, which has no text");
    }

    private void write(String english, String japanese) throws IOException {
        Files.createDirectories(classes.resolve("i18n"));
        Files.writeString(classes.resolve("i18n/n.properties"), english);
        Files.writeString(classes.resolve("i18n/n_ja.properties"), japanese);
    }

    /** A class whose one method returns the first constant after mentioning the others. */
    private void code(String... constants) throws IOException {
        ClassFile.of().buildTo(classes.resolve("Code.class"), ClassDesc.of("Code"), code -> code.withMethodBody(
                "keys", MethodTypeDesc.of(ConstantDescs.CD_void), ClassFile.ACC_STATIC, body -> {
                    for (String constant : constants) {
                        body.ldc(constant).pop();
                    }
                    body.return_();
                }));
    }
}
