package org.hiroba.ui.me;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.hiroba.core.access.AccessToken;
import org.hiroba.core.access.AccessTokens;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.Confirmation;
import org.hiroba.ui.api.component.TimeText;
import org.hiroba.ui.api.component.ThemeIcon;

/** Tokens with which one's own programs use the API; the secret is shown once. */
final class TokenList extends Div {
    private final transient Viewer viewer;
    private final transient AccessTokens tokens;
    private final Div lines = new Div();

    TokenList(Viewer viewer, AccessTokens tokens) {
        this.viewer = viewer;
        this.tokens = tokens;
        addClassName("h-stack");
        lines.addClassName("h-lines");
        TextField name = new TextField(viewer.text("ui.me.tokens.name"));
        name.setPlaceholder(viewer.text("ui.me.tokens.name.example"));
        Button create = new Button(viewer.text("ui.me.tokens.create"), event -> {
            viewer.attempt(() -> create(name.getValue()));
            name.clear();
        });
        Div form = new Div(name, create);
        form.addClassNames("h-inline", "h-inline-form");
        add(lines, form);
        show();
    }

    private void create(String name) {
        String secret = tokens.create(
                viewer.caller(), viewer.caller().person(), name, Optional.empty());
        show();
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(viewer.text("ui.me.tokens.made"));
        TextField shown = new TextField(viewer.text("ui.me.tokens.secret"));
        shown.setValue(secret);
        shown.setReadOnly(true);
        shown.setAutoselect(true);
        shown.setWidthFull();
        Paragraph words = new Paragraph(viewer.text("ui.me.tokens.once"));
        Div content = new Div(words, shown);
        content.addClassName("h-stack");
        dialog.add(content);
        dialog.getFooter().add(new Button(viewer.text("ui.close"), event -> dialog.close()));
        dialog.open();
    }

    private void show() {
        lines.removeAll();
        tokens.list(viewer.caller(), viewer.caller().person())
                .forEach(token -> lines.add(line(token)));
        lines.setVisible(lines.getComponentCount() > 0);
    }

    private Div line(AccessToken token) {
        Span name = new Span(token.name());
        name.addClassName("h-line-title");
        TimeText time = new TimeText(viewer);
        Span made = new Span(viewer.text("ui.me.tokens.since", time.full(token.createdAt())));
        Span used = new Span(token.usedAt()
                .map(at -> viewer.text("ui.me.tokens.used", time.full(at)))
                .orElseGet(() -> viewer.text("ui.me.tokens.unused")));
        made.addClassName("h-help");
        used.addClassName("h-help");
        Div words = new Div(name, made, used);
        words.addClassName("h-line-words");
        Div line = new Div(new ThemeIcon("key"), words, revoke(token));
        line.addClassName("h-line");
        return line;
    }

    private Button revoke(AccessToken token) {
        return new Button(viewer.text("ui.me.tokens.revoke"), event -> Confirmation.beforeLoss(
                viewer,
                viewer.text("ui.me.tokens.revoke.title", token.name()),
                viewer.text("ui.me.tokens.revoke.text"),
                viewer.text("ui.me.tokens.revoke"),
                () -> {
                    tokens.revoke(viewer.caller(), token.id());
                    show();
                }));
    }
}
