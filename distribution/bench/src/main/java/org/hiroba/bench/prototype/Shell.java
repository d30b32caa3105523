package org.hiroba.bench.prototype;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.theme.lumo.Lumo;

/** Push and the theme, as Hiroba has them. */
@Push
@StyleSheet(Lumo.STYLESHEET)
public final class Shell implements AppShellConfigurator {}
