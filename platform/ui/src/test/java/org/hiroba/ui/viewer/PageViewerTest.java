package org.hiroba.ui.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.hiroba.api.identity.PersonId;
import org.junit.jupiter.api.Test;

class PageViewerTest {
    private final List<String> done = new ArrayList<>();

    @Test
    void workInTheBackgroundGoesOnWithoutAPageThatIsClosed() {
        UI closed = new UI();
        assertThatThrownBy(() -> closed.access(() -> done.add("seen"))).isInstanceOf(UIDetachedException.class);

        viewer(closed).onPage(() -> done.add("seen"));

        assertThat(done).isEmpty();
    }

    @Test
    void workInTheBackgroundReachesAPageThatIsOpen() {
        viewer(new OpenPage()).onPage(() -> done.add("seen"));

        assertThat(done).containsExactly("seen");
    }

    private static PageViewer viewer(UI ui) {
        return new PageViewer(null, ui, new PersonId(1), Optional.empty(), null, new OpenPages());
    }

    private static final class OpenPage extends UI {
        private static final long serialVersionUID = 1;

        @Override
        public Future<Void> access(Command command) {
            command.execute();
            return CompletableFuture.completedFuture(null);
        }
    }
}
