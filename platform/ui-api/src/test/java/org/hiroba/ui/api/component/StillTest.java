package org.hiroba.ui.api.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.junit.jupiter.api.Test;

class StillTest {
    private final Div place = new Div();

    @Test
    void whatIsDrawnIsHtmlAndNoComponentAnyMore() {
        Anchor link = new Anchor("people/7", "佐藤 花子");
        link.addClassNames("name", "wide");
        Span icon = new Span();
        icon.getStyle().set("--icon", "url(\"/theme/icons/more.svg\")");
        Still.draw(place, link, new Text(" "), icon);

        assertThat(place.getElement().getChildCount()).isZero();
        assertThat(html())
                .isEqualTo("<a href=\"people/7\" class=\"name wide\">佐藤 花子</a> "
                        + "<span style=\"--icon:url(&quot;/theme/icons/more.svg&quot;)\"></span>");
    }

    @Test
    void wordsAndAttributesAreNeverMarkup() {
        Span name = new Span("<img src=x onerror=alert(1)> & </span><script>alert(2)</script>");
        name.setTitle("\"><script>alert(3)</script>");
        Still.draw(place, name);

        assertThat(html())
                .contains("&lt;img src=x onerror=alert(1)&gt; &amp; &lt;/span&gt;&lt;script&gt;")
                .contains("title=\"&quot;&gt;&lt;script&gt;")
                .doesNotContain("<script", "<img");
    }

    @Test
    void drawingAgainShowsTheOthers() {
        Still.draw(place, new Span("one"));
        Still.draw(place, new Span("two"));

        assertThat(html()).isEqualTo("<span>two</span>");
    }

    @Test
    void componentsAreNotLostBehindADrawing() {
        place.add(new Span("kept"));

        assertThatThrownBy(() -> Still.draw(place, new Span("drawn"))).isInstanceOf(IllegalArgumentException.class);
    }

    private String html() {
        return place.getElement().getProperty("innerHTML");
    }
}
