package org.hiroba.ui.api.component;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;

/**
 * An icon of the theme, drawn in the colour of the text around it. It is decoration for those who see: what it means stands
 * beside it in words, or in the {@code aria-label} of the button around it.
 *
 * @since 0.1
 */
@Tag("span")
public final class ThemeIcon extends HtmlComponent {
    /**
     * @param icon the name of a file in the theme's {@code icons} folder without {@code .svg}, such as {@code groups}; or,
     *     with a slash in it, the path of an SVG among the plugin's static files
     */
    public ThemeIcon(String icon) {
        addClassName("h-icon");
        getElement().setAttribute("aria-hidden", "true");
        getElement().getStyle().set("--icon", "url(\"" + location(icon) + "\")");
    }

    private static String location(String icon) {
        String path = icon.indexOf('/') >= 0 ? icon : "/theme/icons/" + icon + ".svg";
        if (!path.matches("/?[A-Za-z0-9._/-]+")) {
            throw new IllegalArgumentException("Not the name or path of an icon: " + icon);
        }
        return path;
    }
}
