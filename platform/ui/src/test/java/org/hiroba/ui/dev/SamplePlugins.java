package org.hiroba.ui.dev;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.text.Language;
import org.hiroba.core.plugin.PluginControl;
import org.hiroba.core.plugin.PluginState;

/** Plugins in every state, for the administration's page. */
final class SamplePlugins implements PluginControl {
    @Override
    public List<PluginState> list(Caller caller) {
        caller.requireAdministrator();
        return List.of(
                plugin("groups", "グループ", PluginState.Status.RUNNING, Optional.empty()),
                plugin("chat", "メッセージ", PluginState.Status.RUNNING, Optional.empty()),
                new PluginState(
                        "notes", names("作業メモ"), "0.3.1", PluginState.Origin.COMPANY,
                        PluginState.Status.QUARANTINED,
                        Optional.of(PluginState.Reason.of("sample.reason", "notes"))),
                plugin("slack", "Slackからの取り込み", PluginState.Status.DISABLED, Optional.empty()));
    }

    @Override
    public void retry(Caller caller, String plugin, boolean allowDowngrade) {
        caller.requireAdministrator();
    }

    @Override
    public void disable(Caller caller, String plugin) {
        caller.requireAdministrator();
    }

    private static PluginState plugin(
            String id, String name, PluginState.Status status,
            Optional<PluginState.Reason> reason) {
        return new PluginState(
                id, names(name), "0.1.0", PluginState.Origin.DISTRIBUTION, status, reason);
    }

    private static Map<Language, String> names(String name) {
        return Map.of(Language.JA, name, Language.EN, name);
    }
}
