package org.hiroba.search;

import java.util.Optional;
import org.hiroba.api.plugin.Contributions;
import org.hiroba.api.plugin.Plugin;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.api.rest.RestResource;
import org.hiroba.api.search.SearchService;
import org.hiroba.api.search.SearchSource;
import org.hiroba.search.command.SearchCommand;
import org.hiroba.search.domain.KeptRepository;
import org.hiroba.search.domain.KeptSearches;
import org.hiroba.search.domain.RecalledContent;
import org.hiroba.search.domain.Searching;
import org.hiroba.search.domain.SearchesOfRemoved;
import org.hiroba.search.index.Indexer;
import org.hiroba.search.language.SearchLanguage;
import org.hiroba.search.rest.SearchResource;
import org.hiroba.search.storage.SqlKeptRepository;
import org.hiroba.search.views.SearchView;
import org.hiroba.search.views.SearchViews;
import org.hiroba.ui.api.NavigationEntry;
import org.hiroba.ui.api.Slot;
import org.hiroba.ui.api.View;
import org.osgi.service.component.annotations.Component;

/** Search. */
@Component(service = Plugin.class, property = Plugin.ID + "=search")
public final class SearchPlugin implements Plugin {
    private Optional<Indexer> running = Optional.empty();

    @Override
    public void contribute(PluginContext hiroba, Contributions contributions) {
        SearchLanguage language = new SearchLanguage();
        Indexer indexer = new Indexer(
                hiroba.journal(),
                hiroba.clock(),
                () -> hiroba.contributed(SearchSource.class),
                hiroba.folder(),
                language);
        Searching searching = new Searching(hiroba, indexer, language);
        hiroba.executor().execute(indexer);
        running = Optional.of(indexer);

        KeptRepository keptTable = new SqlKeptRepository(hiroba.sql());
        KeptSearches kept = new KeptSearches(hiroba, keptTable);

        SearchViews views = new SearchViews(hiroba, searching, kept);

        contributions.add(new View<>(
                SearchViews.PATH, SearchView.class, "search.title", viewer -> new SearchView(viewer, views)));
        contributions.add(new NavigationEntry(
                Slot.SEARCH, SearchViews.PATH, "search.title", "search", viewer -> 0, event -> false));
        contributions.add(new RestResource(new SearchResource(hiroba, searching, kept)));
        contributions.add(SearchCommand.status(indexer, hiroba.journal(), hiroba.texts()));
        contributions.add(SearchCommand.rebuild(indexer, hiroba.texts()));
        contributions.add(new RecalledContent(hiroba.transactions(), indexer, keptTable));
        contributions.add(new SearchesOfRemoved(hiroba.transactions(), keptTable));
        contributions.publish(SearchService.class, searching);
    }

    @Override
    public void stop() {
        running.ifPresent(Indexer::stop);
    }
}
