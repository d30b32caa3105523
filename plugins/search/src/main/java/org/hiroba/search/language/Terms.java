package org.hiroba.search.language;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Terms that are known already, as Lucene takes them. */
final class Terms extends TokenStream {
    /** Lucene refuses longer ones; nobody types them. */
    private static final int LONGEST = 250;

    /**
     * One term.
     *
     * @param increment 1 for the next position, 0 for the same one
     */
    record Term(String text, int increment) {}

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final List<Term> terms;
    private Iterator<Term> rest;

    Terms(List<Term> terms) {
        this.terms = terms;
        rest = terms.iterator();
    }

    @Override
    public void reset() {
        rest = terms.iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!rest.hasNext()) {
            return false;
        }
        Term next = rest.next();
        clearAttributes();
        term.append(next.text(), 0, Math.min(next.text().length(), LONGEST));
        increment.setPositionIncrement(next.increment());
        return true;
    }
}
