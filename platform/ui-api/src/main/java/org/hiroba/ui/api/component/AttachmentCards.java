package org.hiroba.ui.api.component;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.List;
import org.hiroba.api.content.Attachment;
import org.hiroba.ui.api.Viewer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What hangs on content, as cards with name and size that lead to it. Takes no room where there is nothing.
 *
 * @since 0.1
 */
@Tag("hiroba-files")
public final class AttachmentCards extends Component {
    public AttachmentCards(Viewer viewer, List<Attachment> attachments) {
        getElement().setAttribute("language", viewer.language().tag());
        show(attachments);
    }

    /** Shows these instead. */
    public void show(List<Attachment> attachments) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        attachments.forEach(attachment -> all.add(json(attachment)));
        getElement().setAttribute("files", all.toString());
        setVisible(!attachments.isEmpty());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("/kit/files-element.js");
    }

    private static ObjectNode json(Attachment attachment) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("ref", attachment.ref().toString());
        json.put("name", attachment.name());
        json.put("bytes", Long.toString(attachment.bytes()));
        json.put("path", attachment.path());
        attachment.download().ifPresent(address -> json.put("download", address));
        attachment.preview().ifPresent(address -> json.put("preview", address));
        json.put("limited", attachment.limited());
        return json;
    }
}
