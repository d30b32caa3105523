package org.hiroba.api.setup;

import java.util.List;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.plugin.Contribution;
import org.hiroba.api.text.Language;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A plugin's part in the first run: offers choices in the wizard and makes what was chosen, e.g. the first groups.
 *
 * <p><b>Lifecycle:</b> {@link #choices} is asked while the wizard is open, {@link #complete} once, inside the one
 * transaction that sets the company up; what it throws undoes the whole and is shown to the person in the wizard.
 *
 * @since 0.1
 */
@ConsumerType
public interface SetupStep extends Contribution {
    /** Lower case letters, digits, hyphens; prefixed by nothing, e.g. {@code groups}. */
    String id();

    /** Key of the heading, e.g. "First groups". */
    String titleKey();

    /** Key of the sentence below the heading. */
    String helpKey();

    /** What may be chosen, in the order to show; several may be chosen, or none. */
    List<SetupChoice> choices();

    /**
     * Makes what was chosen.
     *
     * @param administrator the first administrator, made in this very transaction
     * @param language the company's, for what is made
     * @param chosen ids of {@link #choices}
     */
    void complete(Caller administrator, Language language, List<String> chosen);
}
