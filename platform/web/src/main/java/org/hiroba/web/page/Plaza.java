package org.hiroba.web.page;

/** People on a plaza: the one picture on the plain pages. Colours come from the style sheet, so that it fits the dark as well. */
final class Plaza {
    static final TrustedMarkup DRAWING = new TrustedMarkup(
            """
            <svg class="plaza" viewBox="0 0 720 150" preserveAspectRatio="xMidYMax slice" aria-hidden="true">\
            <ellipse class="g1" cx="360" cy="176" rx="430" ry="84"/><ellipse class="g2" cx="360" cy="172" rx="280" ry="54"/>\
            <ellipse class="g3" cx="360" cy="168" rx="140" ry="28"/>\
            <g class="tree"><path d="M92 132V92"/><circle cx="92" cy="74" r="25"/></g>\
            <g class="tree"><path d="M632 128V94"/><circle cx="632" cy="78" r="21"/></g>\
            <g class="tree"><path d="M672 136v-28"/><circle cx="672" cy="95" r="16"/></g>\
            <g class="a"><circle cx="196" cy="88" r="9"/><path d="M182 134v-19a14 14 0 0 1 28 0v19z"/></g>\
            <g class="b"><circle cx="236" cy="94" r="8"/><path d="M224 136v-17a12 12 0 0 1 24 0v17z"/></g>\
            <g class="c"><circle cx="332" cy="84" r="9"/><path d="M318 132v-20a14 14 0 0 1 28 0v20z"/></g>\
            <g class="d"><circle cx="372" cy="92" r="8"/><path d="M360 134v-17a12 12 0 0 1 24 0v17z"/></g>\
            <g class="e"><circle cx="404" cy="104" r="6"/><path d="M395 136v-13a9 9 0 0 1 18 0v13z"/></g>\
            <g class="b"><circle cx="496" cy="86" r="9"/><path d="M482 133v-19a14 14 0 0 1 28 0v19z"/></g>\
            <g class="a"><circle cx="540" cy="92" r="8"/><path d="M528 135v-17a12 12 0 0 1 24 0v17z"/></g></svg>""");

    private Plaza() {}
}
