package org.hiroba.ui.api.component;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import org.hiroba.api.text.RichText;

/**
 * Text that a person wrote, shown as what {@link RichText} makes of it. There is no way to give it HTML from elsewhere.
 *
 * @since 0.1
 */
@Tag("div")
public final class RichTextView extends HtmlComponent {
    private final RichText richText;

    public RichTextView(RichText richText, String markdown) {
        this.richText = richText;
        addClassName("h-rich");
        setMarkdown(markdown);
    }

    /** Shows another text, e.g. after an edit. */
    public void setMarkdown(String markdown) {
        getElement().setProperty("innerHTML", richText.toHtml(markdown));
    }
}
