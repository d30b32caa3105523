package org.hiroba.ui.api.component;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.DomEvent;
import java.util.ArrayList;
import java.util.List;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.media.ImageId;
import org.hiroba.ui.api.Viewer;
import tools.jackson.databind.JsonNode;

/**
 * Where people write a post or a comment: grows with the text, suggests people after @ or ＠, takes pictures, and files
 * where the page wants them, by button, paste and drop, keeps the draft in the browser until it was taken, and is safe with input methods. Ctrl+Enter sends.
 *
 * @since 0.1
 */
@Tag("hiroba-composer")
public final class Composer extends Component {
    private static final String TEXT = "event.detail.text";
    private static final String IMAGES = "event.detail.images";

    private static final String FILES = "event.detail.files";

    private final Viewer viewer;
    private final SubmitWithFiles submit;

    /** Takes what was written. */
    @FunctionalInterface
    public interface Submit {
        /** @throws org.hiroba.api.error.HirobaException to be told to the writer, whose text stays in the composer */
        void accept(String text, List<ImageId> images);
    }

    /** Takes what was written, with files of any sort. */
    @FunctionalInterface
    public interface SubmitWithFiles {
        /**
         * @param attachments for {@code Attachments.attach}
         * @throws org.hiroba.api.error.HirobaException to be told to the writer, whose text stays in the composer
         */
        void accept(String text, List<ImageId> images, List<ContentRef> attachments);
    }

    /** Takes text and pictures. */
    public Composer(Viewer viewer, String draft, String label, String button, Submit submit) {
        this(viewer, draft, label, button, (text, images, none) -> submit.accept(text, images));
        getElement().removeAttribute("files");
    }

    /**
     * Takes files of any sort, too.
     *
     * @param draft names the draft within the person's browser, e.g. {@code group-12}
     * @param label what may be written here; also the placeholder
     * @param button a verb, e.g. 投稿
     */
    public Composer(Viewer viewer, String draft, String label, String button, SubmitWithFiles submit) {
        this.viewer = viewer;
        this.submit = submit;
        getElement().setAttribute("draft", viewer.caller().person() + "-" + draft);
        getElement().setAttribute("files", true);
        getElement().setAttribute("label", label);
        getElement().setAttribute("button", button);
        getElement().setAttribute("language", viewer.language().tag());
        getElement()
                .addEventListener("hiroba-submit", this::take)
                .addEventData(TEXT)
                .addEventData(IMAGES)
                .addEventData(FILES);
    }

    /** Shows an existing text, to be changed; such a composer keeps no draft. */
    public Composer withText(String text) {
        getElement().setAttribute("text", text);
        getElement().removeAttribute("draft");
        return this;
    }

    /** Puts the caret into it as soon as it is on the page. */
    public Composer focused() {
        getElement().setAttribute("autofocus", true);
        return this;
    }

    /** Offers the beginning of a text: put in if nothing was begun; the caret is behind it. */
    public void suggest(String beginning) {
        getElement().callJsFunction("suggest", beginning);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("/kit/composer-element.js");
    }

    private void take(DomEvent event) {
        String text = event.getEventData().path(TEXT).asString("");
        List<ImageId> images = new ArrayList<>();
        for (JsonNode image : event.getEventData().path(IMAGES)) {
            images.add(new ImageId(image.asLong()));
        }
        List<ContentRef> files = new ArrayList<>();
        for (JsonNode file : event.getEventData().path(FILES)) {
            files.add(ContentRef.parse(file.asString()));
        }
        boolean taken = false;
        try {
            taken = viewer.attempt(() -> submit.accept(text, images, files));
        } finally {
            getElement().callJsFunction(taken ? "taken" : "refused");
        }
    }
}
