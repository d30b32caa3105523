package org.hiroba.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Does the same for many, a few at a time. */
public final class Together {
    private static final int AT_ONCE = 8;

    private Together() {}

    /** What is done for one of them. */
    public interface Task<T> {
        T apply(int number) throws IOException;
    }

    /** @param count of them, numbered from 0 @return what came of each, in their order */
    public static <T> List<T> each(int count, Task<T> task) throws IOException {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<T>> all = IntStream.range(0, count)
                    .mapToObj(number -> threads.submit(() -> task.apply(number)))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> one : all) {
                results.add(one.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
