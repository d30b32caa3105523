package org.hiroba.ui.server;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.UIInternals;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * What was last answered to a page, in a tenth of the room. Vaadin keeps it, in case the browser did not get it and asks again: some
 * hundred kilobytes for a page with a few posts, for each page that is open.
 *
 * <p><b>Threads:</b> under the session's lock, as all that concerns a page.
 */
record LastAnswer(byte[] packed) {
    /** Less than this is left as it is. */
    static final int WORTH_CHARACTERS = 4_096;

    /** Takes the page's last answer away from Vaadin, if it is large. */
    static void pack(UI ui) {
        UIInternals internals = ui.getInternals();
        String answer = internals.getLastRequestResponse();
        if (answer == null) {
            return;
        }
        boolean worth = answer.length() >= WORTH_CHARACTERS;
        ComponentUtil.setData(ui, LastAnswer.class, worth ? of(answer) : null);
        if (worth) {
            internals.setLastRequestResponse(null);
        }
    }

    /** Gives it back, for the browser asks for it. */
    static void unpack(UI ui) {
        LastAnswer last = ComponentUtil.getData(ui, LastAnswer.class);
        if (last != null) {
            ui.getInternals().setLastRequestResponse(last.text());
        }
    }

    private static LastAnswer of(String text) {
        Deflater deflater = new Deflater();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() / 16);
        try (DeflaterOutputStream packing = new DeflaterOutputStream(bytes, deflater)) {
            packing.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return new LastAnswer(bytes.toByteArray());
    }

    private String text() {
        try (InflaterInputStream unpacking = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return new String(unpacking.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
