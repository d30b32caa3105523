package org.hiroba.groups.domain;

import java.util.Arrays;
import java.util.List;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.api.setup.SetupChoice;
import org.hiroba.api.setup.SetupStep;
import org.hiroba.api.text.Language;
import org.hiroba.groups.api.Group;
import org.hiroba.groups.api.NewGroup;
import org.hiroba.groups.api.Openness;

/** Makes groups of templates, at the first run and later. */
public final class FirstGroups implements SetupStep {
    private final PluginContext hiroba;
    private final GroupService groups;
    private final PostService posts;

    public FirstGroups(PluginContext hiroba, GroupService groups, PostService posts) {
        this.hiroba = hiroba;
        this.groups = groups;
        this.posts = posts;
    }

    @Override
    public String id() {
        return "groups";
    }

    @Override
    public String titleKey() {
        return "groups.setup.title";
    }

    @Override
    public String helpKey() {
        return "groups.setup.help";
    }

    @Override
    public List<SetupChoice> choices() {
        return Arrays.stream(GroupTemplate.values())
                .map(template -> new SetupChoice(
                        template.id(), template.nameKey(), template.purposeKey(), template.usual()))
                .toList();
    }

    @Override
    public void complete(Caller administrator, Language language, List<String> chosen) {
        Arrays.stream(GroupTemplate.values())
                .filter(template -> chosen.contains(template.id()))
                .forEach(template -> create(administrator, language, template));
    }

    /** A group with the template's purpose and a first post, so that it is not empty when the first visitor comes. */
    public Group create(Caller caller, Language language, GroupTemplate template) {
        return hiroba.transactions().call(() -> {
            Group group = groups.create(
                    caller,
                    new NewGroup(
                            hiroba.texts().get(language, template.nameKey()),
                            hiroba.texts().get(language, template.purposeKey()),
                            template.lane(),
                            Openness.OPEN));
            posts.welcome(caller, group.id(), hiroba.texts().get(language, template.hintKey()));
            return group;
        });
    }
}
