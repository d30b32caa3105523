package org.hiroba.web.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.setup.SetupChoice;
import org.hiroba.api.setup.SetupStep;
import org.hiroba.api.text.Language;
import org.hiroba.api.text.Texts;
import org.hiroba.web.page.Field;
import org.hiroba.web.page.Icon;
import org.hiroba.web.page.Notice;
import org.hiroba.web.page.PlainPage;
import org.hiroba.web.page.Tag;

/** How the wizard's pages look, in one language. */
final class SetupPages {
    /** The one form of a page; the language button outside of it sends it as well. */
    private static final String FORM = "wizard";

    private final Texts texts;
    private final Language language;

    SetupPages(Texts texts, Language language) {
        this.texts = texts;
        this.language = language;
    }

    PlainPage page(String title) {
        Language other = PlainPage.other(language);
        return new PlainPage(texts, language, title)
                .wide()
                .switchLanguageBy(defaultSubmit(), Tag.of("button", "language")
                        .with("form", FORM)
                        .with("type", "submit")
                        .with("name", "lang")
                        .with("value", other.tag())
                        .with("formnovalidate", true)
                        .with("lang", other.tag())
                        .text(texts.get(other, "web.language.self")));
    }

    Tag code(Tag token, String given, Optional<String> problem) {
        Tag field = Field.line("code", say("web.setup.code.label"), given)
                .with("class", "code")
                .with("autocomplete", "one-time-code")
                .with("autocapitalize", "characters")
                .with("spellcheck", "false")
                .hint(say("web.setup.code.hint"))
                .error(problem)
                .required()
                .focused()
                .tag();
        Tag card = Tag.of("div", "card")
                .add(
                        Tag.of("h1").text(say("web.setup.code.title")),
                        Tag.of("p", "lead").text(say("web.setup.code.lead")));
        return card.add(form(Step.CODE, token).add(field, actions(Step.CODE, "web.setup.begin")));
    }

    List<Tag> company(Tag token, Draft draft, Problems problems) {
        Tag fields = form(Step.COMPANY, token)
                .add(
                        first(line("company", draft, problems), problems).with("autocomplete", "organization").tag(),
                        languages(draft),
                        TimeZones.field(say("web.setup.zone.field"), say("web.setup.zone.hint"), draft.zone(draft.companyLanguage(language))),
                        actions(Step.COMPANY, "web.setup.next"));
        return card(Step.COMPANY, fields, Optional.empty());
    }

    List<Tag> administrator(Tag token, Draft draft, Problems problems, Optional<Tag> notice) {
        Tag names = Tag.of("div", "pair")
                .add(
                        first(line("name", draft, problems), problems).with("autocomplete", "name").tag(),
                        line("reading", draft, problems).tag());
        Tag fields = form(Step.ADMINISTRATOR, token)
                .add(
                        names,
                        line("affiliation", draft, problems).with("autocomplete", "organization-title").tag(),
                        line("login", draft, problems)
                                .with("autocomplete", "username")
                                .with("autocapitalize", "none")
                                .with("spellcheck", "false")
                                .tag(),
                        Tag.of("div", "pair")
                                .add(
                                        password(Draft.PASSWORD, "web.password.new", draft, problems),
                                        password(Draft.AGAIN, "web.password.again", draft, problems)),
                        actions(Step.ADMINISTRATOR, "web.setup.next"));
        return card(Step.ADMINISTRATOR, fields, notice);
    }

    List<Tag> purpose(Tag token, Draft draft, Problems problems) {
        Tag templates = Tag.of("div", "templates");
        for (PurposeTemplate template : PurposeTemplate.values()) {
            templates.add(Tag.of("button", "template")
                    .with("type", "submit")
                    .with("name", "template")
                    .with("value", template.id())
                    .with("formnovalidate", true)
                    .text(say(template.key("title"))));
        }
        Tag fields = form(Step.PURPOSE, token)
                .add(
                        Tag.of("p", "hint").text(say("web.setup.purpose.templates")),
                        templates,
                        lines("purpose", draft, problems, 3).tag(),
                        lines("measure", draft, problems, 2).tag(),
                        actions(Step.PURPOSE, "web.setup.next"));
        return card(Step.PURPOSE, fields, Optional.empty());
    }

    List<Tag> start(Tag token, Draft draft, List<SetupStep> steps, Optional<Tag> notice) {
        Tag fields = form(Step.START, token);
        for (SetupStep step : steps) {
            fields.add(choices(step, draft));
        }
        if (steps.isEmpty()) {
            fields.add(Tag.of("p").text(say("web.setup.start.nothing")));
        }
        return card(Step.START, fields.add(actions(Step.START, "web.setup.finish")), notice);
    }

    Tag done(Draft draft, List<SetupStep> steps) {
        Tag summary = Tag.of("dl")
                .add(
                        Tag.of("dt").text(say("web.setup.company.field")),
                        Tag.of("dd").text(draft.get("company")),
                        Tag.of("dt").text(say("web.setup.done.administrator")),
                        Tag.of("dd").text(draft.get("name") + " (" + draft.get("login") + ")"),
                        Tag.of("dt").text(say("web.setup.purpose.field")),
                        Tag.of("dd").text(draft.get("purpose")),
                        Tag.of("dt").text(say("web.setup.done.measure")),
                        Tag.of("dd").text(draft.get("measure")));
        List<String> titles = draft.chosenTitles(steps).stream().map(this::say).toList();
        if (!titles.isEmpty()) {
            summary.add(
                    Tag.of("dt").text(say("web.setup.done.chosen")),
                    Tag.of("dd").text(String.join(language == Language.JA ? "、" : ", ", titles)));
        }
        return Tag.of("div", "card")
                .add(
                        Notice.good(say("web.setup.done.saved")),
                        Tag.of("h1").text(say("web.setup.done.title", draft.get("company"))),
                        Tag.of("p", "lead").text(say("web.setup.done.lead")),
                        summary,
                        Tag.of("p", "hint").text(say("web.setup.done.trust")),
                        Tag.of("div", "actions")
                                .add(
                                        Tag.of("a", "button").with("href", "/").text(say("web.setup.done.enter")),
                                        Tag.of("a", "button quiet")
                                                .with("href", "/trust")
                                                .text(say("web.setup.done.to-trust"))));
    }

    private List<Tag> card(Step step, Tag fields, Optional<Tag> notice) {
        Tag card = Tag.of("div", "card")
                .add(
                        Tag.of("h1").text(say(step.titleKey())),
                        Tag.of("p", "lead").text(say(step.key("lead"))));
        notice.ifPresent(card::add);
        return List.of(progress(step), card.add(fields));
    }

    private Tag progress(Step present) {
        Tag list = Tag.of("ol", "steps").with("aria-label", say("web.setup.progress"));
        for (Step step : Step.values()) {
            if (step == Step.CODE) {
                continue;
            }
            Tag item = step.ordinal() < present.ordinal() ? Tag.of("li", "done") : Tag.of("li");
            if (step == present) {
                item.with("aria-current", "step");
            }
            list.add(item.add(Tag.of("span").text(say(step.key("short")))));
        }
        return list;
    }

    private Tag form(Step step, Tag token) {
        return Tag.of("form")
                .with("id", FORM)
                .with("method", "post")
                .with("action", step.path())
                .add(token);
    }

    /** The Enter key presses the form's first button on the page; it must be one that goes on. */
    private static Tag defaultSubmit() {
        return Tag.of("button", "first")
                .with("form", FORM)
                .with("type", "submit")
                .with("name", "go")
                .with("value", "next")
                .with("tabindex", "-1")
                .with("aria-hidden", "true");
    }

    private Tag actions(Step step, String nextKey) {
        Tag actions = Tag.of("div", "actions")
                .add(Tag.of("button", "button")
                        .with("type", "submit")
                        .with("name", "go")
                        .with("value", "next")
                        .text(say(nextKey))
                        .icon(step == Step.START ? Icon.CHECK : Icon.ARROW));
        if (step.ordinal() > Step.COMPANY.ordinal()) {
            actions.add(Tag.of("button", "button quiet")
                    .with("type", "submit")
                    .with("name", "go")
                    .with("value", "back")
                    .with("formnovalidate", true)
                    .text(say("web.setup.back")));
        }
        return actions;
    }

    /** A page begins with its first field, or with what is wrong. */
    private static Field first(Field field, Problems problems) {
        return problems.areNone() ? field.focused() : field;
    }

    private Field line(String name, Draft draft, Problems problems) {
        return described(Field.line(name, say("web.setup." + name + ".field"), draft.get(name)), name, problems);
    }

    private Field lines(String name, Draft draft, Problems problems, int rows) {
        return described(
                Field.lines(name, say("web.setup." + name + ".field"), draft.get(name), rows), name, problems);
    }

    private Field described(Field field, String name, Problems problems) {
        return field.hint(say("web.setup." + name + ".hint")).error(problem(name, problems)).required();
    }

    private Tag password(String name, String labelKey, Draft draft, Problems problems) {
        boolean given = draft.has(Draft.PASSWORD) && draft.has(Draft.AGAIN);
        Field field = Field.password(name, say(labelKey))
                .with("autocomplete", "new-password")
                .hint(say(hintKey(name, given)))
                .error(problem(name, problems));
        return given ? field.tag() : field.required().tag();
    }

    private static String hintKey(String name, boolean given) {
        if (given) {
            return "web.setup.password.given";
        }
        return name.equals(Draft.PASSWORD) ? "web.password.hint" : "web.password.again.hint";
    }

    private Tag languages(Draft draft) {
        Tag fieldset = Tag.of("fieldset")
                .add(
                        Tag.of("legend").text(say("web.setup.language.field")),
                        Tag.of("p", "hint").text(say("web.setup.language.hint")));
        Language present = draft.companyLanguage(language);
        Tag choices = Tag.of("div", "choices");
        for (Language each : Language.values()) {
            choices.add(Tag.of("label", "choice")
                    .with("lang", each.tag())
                    .add(
                            Tag.of("input")
                                    .with("type", "radio")
                                    .with("name", "language")
                                    .with("value", each.name())
                                    .with("checked", each == present),
                            Tag.of("b").text(texts.get(each, "web.language.self"))));
        }
        return fieldset.add(choices);
    }

    private Tag choices(SetupStep step, Draft draft) {
        Tag choices = Tag.of("div", "choices");
        for (SetupChoice choice : step.choices()) {
            choices.add(Tag.of("label", "choice")
                    .add(
                            Tag.of("input")
                                    .with("type", "checkbox")
                                    .with("name", "choice." + step.id())
                                    .with("value", choice.id())
                                    .with("checked", draft.isChosen(step, choice)),
                            Tag.of("span")
                                    .add(
                                            Tag.of("b").text(say(choice.titleKey())),
                                            Tag.of("small").text(say(choice.textKey())))));
        }
        return Tag.of("fieldset")
                .add(
                        Tag.of("legend").text(say(step.titleKey())),
                        Tag.of("p", "hint").text(say(step.helpKey())),
                        choices);
    }

    private Optional<String> problem(String field, Problems problems) {
        return problems.of(field).map(failure -> texts.get(language, failure));
    }

    private String say(String key, Object... arguments) {
        return texts.get(language, key, arguments);
    }
}
