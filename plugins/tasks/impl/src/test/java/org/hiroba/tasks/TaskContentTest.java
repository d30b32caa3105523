package org.hiroba.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.hiroba.api.content.Content;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Role;
import org.hiroba.core.recall.Unsealing;
import org.hiroba.core.recall.Unsealings;
import org.hiroba.tasks.domain.CheckItem;
import org.hiroba.tasks.domain.Task;
import org.hiroba.tasks.domain.TaskWish;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the platform knows of a task's words. */
@Tag("sql")
class TaskContentTest extends TasksOfColleagues {
    private Task list(String title, String notes) {
        return test.tasks.create(
                hanako,
                new TaskWish(
                        title,
                        notes,
                        Optional.empty(),
                        List.of(taro.person()),
                        Optional.empty(),
                        List.of(new CheckItem("面談の記録", true), new CheckItem("退職届", false))));
    }

    @Test
    void whatWasTakenBackIsInTheSealedCopyWithItsChecklist() {
        Task task = list("田中さんの件", "総務へ");
        test.context.contents().recall(hanako, task.ref());

        assertThat(content(task.ref()).text()).isEmpty();
        assertThat(sealed(task.ref())).isEqualTo("田中さんの件\n\n総務へ\n\n* ☑ 面談の記録\n* ☐ 退職届");
    }

    @Test
    void anExcerptSaysTheTitleFirst() {
        String text = content(list("買い物", "").ref()).text();

        assertThat(test.context.richText().toExcerpt(text, 100)).isEqualTo("買い物 ☑ 面談の記録 ☐ 退職届");
    }

    private Content content(ContentRef ref) {
        return test.context.contents().findAll(taro, List.of(ref)).get(ref);
    }

    /** As two administrators read it together. */
    private String sealed(ContentRef ref) {
        hiroba.platform().identity().accounts().changeRole(
                hiroba.administrator(), hiroba.caller("second").person(), Role.ADMINISTRATOR);
        Caller second = hiroba.caller("second");
        Unsealings unsealings = hiroba.platform().content().recalls().unsealings();
        long recall = unsealings.list(second).stream()
                .filter(line -> line.recall().ref().equals(ref))
                .findFirst()
                .orElseThrow()
                .recall()
                .id();
        Unsealing asked = unsealings.ask(second, recall, "苦情の調査");
        unsealings.agree(hiroba.administrator(), asked.id());
        return unsealings.open(second, asked.id()).pieces().getFirst().text();
    }
}
