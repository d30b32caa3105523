package org.hiroba.people.views;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.stream.Stream;
import org.hiroba.api.identity.NewPerson;
import org.hiroba.api.identity.Role;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.api.text.Language;
import org.hiroba.people.PeoplePlugin;
import org.hiroba.people.domain.PeopleImport;
import org.hiroba.testkit.TestPlatform;
import org.hiroba.ui.api.LiveUpdates;
import org.hiroba.ui.api.Viewer;
import org.hiroba.ui.api.component.ListRow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("sql")
class PeopleListTest {
    @RegisterExtension
    static final TestPlatform hiroba = TestPlatform.open();

    private final PeopleList list = new PeopleList(viewer(), new PeopleViews(context(), new PeopleImport(context())));

    @BeforeAll
    static void install() {
        hiroba.install("people", new PeoplePlugin());
        hiroba.caller("taro");
        var accounts = context().accounts();
        accounts.create(hiroba.administrator(), invited("waiting", "待山 葉子", "まちやま ようこ"));
        var left = accounts.create(hiroba.administrator(), invited("left", "待山 去", "まちやま さる"));
        accounts.disable(hiroba.administrator(), left.id());
    }

    @Test
    void whoHasAnInvitationIsListedAndFoundByTypingAndWhoHasLeftIsNot() {
        assertThat(paths()).contains(path("taro"), path("waiting")).doesNotContain(path("left"));

        type("まちやま");
        assertThat(paths()).containsExactly(path("waiting"));

        type("taro");
        assertThat(paths()).containsExactly(path("taro"));
    }

    private static PluginContext context() {
        return hiroba.context("people");
    }

    private void type(String words) {
        all(list).filter(TextField.class::isInstance).map(TextField.class::cast).forEach(field -> field.setValue(words));
    }

    private List<String> paths() {
        return all(list)
                .filter(ListRow.class::isInstance)
                .flatMap(PeopleListTest::all)
                .map(part -> part.getElement().getAttribute("href"))
                .filter(href -> href != null)
                .toList();
    }

    private static Stream<Component> all(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(PeopleListTest::all));
    }

    private static String path(String login) {
        return "people/" + context().people().findByLogin(login).orElseThrow().id();
    }

    private static NewPerson invited(String login, String name, String reading) {
        return new NewPerson(login, name, reading, "本社", Role.MEMBER, Language.JA);
    }

    private static Viewer viewer() {
        LiveUpdates quiet = (component, wanted, action) -> {};
        return (Viewer) Proxy.newProxyInstance(Viewer.class.getClassLoader(), new Class<?>[] {Viewer.class}, (proxy, method, values) ->
                switch (method.getName()) {
                    case "text" -> values[0];
                    case "live" -> quiet;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
