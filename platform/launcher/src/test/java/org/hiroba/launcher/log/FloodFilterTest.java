package org.hiroba.launcher.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FloodFilterTest {
    private final LoggerContext context = new LoggerContext();
    private final AtomicLong now = new AtomicLong();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Logger logger;

    @BeforeEach
    void open() {
        logger = context.getLogger("org.hiroba.somewhere");
        logger.addAppender(log);
        log.start();
        context.addTurboFilter(new FloodFilter(now::get));
    }

    @Test
    void ofTheSameOnlySomeAreWrittenAndThenHowManyWereNot() {
        for (int i = 0; i < 100; i++) {
            logger.error("Incident {}", i, new IllegalStateException("here"));
        }
        assertThat(written()).hasSize(20).last().isEqualTo("Incident 19");

        now.addAndGet(Duration.ofMinutes(1).toNanos());
        logger.error("Incident {}", 100, failure());
        logger.error("Incident {}", 101, new IllegalStateException("elsewhere"));
        assertThat(written()).hasSize(22).endsWith("Incident 100", "Incident 101");
    }

    @Test
    void whatDiffersIsWrittenWhateverElseFloods() {
        for (int i = 0; i < 100; i++) {
            logger.warn("same");
        }
        logger.warn("other");
        context.getLogger("org.hiroba.elsewhere").warn("same");
        logger.error("same, but for its failure", new IllegalArgumentException());

        assertThat(written()).hasSize(22).contains("other", "same, but for its failure");
    }

    @Test
    void theNextMinuteTellsHowManyWereLeftOut() {
        for (int i = 0; i < 25; i++) {
            logger.warn("same");
        }
        now.addAndGet(Duration.ofMinutes(1).toNanos());
        logger.warn("same");

        assertThat(written()).hasSize(22).endsWith("5 more like the next one were left out", "same");
    }

    @Test
    void whatIsNoWarningIsNotCounted() {
        for (int i = 0; i < 100; i++) {
            logger.info("same");
        }
        assertThat(written()).hasSize(100);
    }

    private static IllegalStateException failure() {
        return new IllegalStateException("of another place");
    }

    private List<String> written() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
