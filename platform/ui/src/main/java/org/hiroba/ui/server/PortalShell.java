package org.hiroba.ui.server;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.shared.communication.PushMode;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.lumo.Lumo;

/**
 * Push over a WebSocket; what the person does goes by plain requests, so that each one passes the gate. The theme lies over
 * Lumo (docs/adr/0010).
 */
@Push(value = PushMode.AUTOMATIC, transport = Transport.WEBSOCKET_XHR)
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("theme/tokens.css")
@StyleSheet("theme/base.css")
@StyleSheet("theme/controls.css")
@StyleSheet("theme/content.css")
@StyleSheet("theme/faces.css")
@StyleSheet("theme/shell.css")
@StyleSheet("theme/rail.css")
@StyleSheet("theme/list.css")
@StyleSheet("theme/page.css")
@StyleSheet("theme/home.css")
@StyleSheet("theme/forms.css")
@StyleSheet("theme/vaadin.css")
@StyleSheet("theme/forced.css")
public final class PortalShell implements AppShellConfigurator {}
