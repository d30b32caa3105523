package org.hiroba.bench.coldpage;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.Map;

/**
 * One page, opened by a browser with nothing of it in its cache.
 *
 * @param firstPaintMillis from the request to the first words or pictures
 * @param readyMillis from the request until that is on the page which people came for
 * @param blockedMillis for how long nothing that they did was taken, beyond 50 ms at a time
 * @param kilobytes that came over the line until it was quiet, compressed as they came
 */
record Visit(double firstPaintMillis, double readyMillis, double blockedMillis, double kilobytes) {
    /** Notes what the browser tells while it goes on. */
    private static final String WATCH =
            """
            globalThis.blockedMillis = 0;
            new PerformanceObserver(list => list.getEntries().forEach(task => { globalThis.blockedMillis += task.duration - 50; }))
                .observe({type: 'longtask', buffered: true});""";

    private static final String READY =
            "selector => new Promise(done => { const look = () => document.querySelector(selector)"
                    + " ? requestAnimationFrame(() => done(performance.now())) : setTimeout(look, 2); look(); })";

    private static final String FIGURES =
            """
            () => {
              const came = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
              return {
                paint: performance.getEntriesByName('first-contentful-paint')[0].startTime,
                blocked: globalThis.blockedMillis,
                bytes: came.reduce((sum, entry) => sum + entry.transferSize, 0),
              };
            }""";

    /**
     * Opens an address.
     *
     * @param page of a profile that has never been used for one
     * @param selector of what people come for
     */
    static Visit to(Page page, String address, String selector) {
        page.addInitScript(WATCH);
        page.navigate(address);
        double ready = number(page.evaluate(READY, selector));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        Map<?, ?> figures = (Map<?, ?>) page.evaluate(FIGURES);
        return new Visit(
                number(figures.get("paint")), ready, number(figures.get("blocked")), number(figures.get("bytes")) / 1024);
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    @Override
    public String toString() {
        return "paint %,.0f ms, ready %,.0f ms, blocked %,.0f ms, %,.0f kB"
                .formatted(firstPaintMillis, readyMillis, blockedMillis, kilobytes);
    }
}
