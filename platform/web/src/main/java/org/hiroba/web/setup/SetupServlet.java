package org.hiroba.web.setup;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Person;
import org.hiroba.api.setup.SetupStep;
import org.hiroba.api.text.Language;
import org.hiroba.core.Platform;
import org.hiroba.core.access.ClientInfo;
import org.hiroba.core.access.SignInService;
import org.hiroba.core.access.SignIn;
import org.hiroba.core.setup.CompanySetup;
import org.hiroba.web.page.FormToken;
import org.hiroba.web.page.Notice;
import org.hiroba.web.page.PlainPage;
import org.hiroba.web.page.PlainServlet;
import org.hiroba.web.page.Tag;
import org.hiroba.web.security.SessionCookie;
import org.jspecify.annotations.Nullable;

/**
 * The wizard at {@code /setup}. Once the company is founded it answers 404 to everything, from the same moment on, and has
 * forgotten what was typed.
 */
public final class SetupServlet extends PlainServlet {
    private final transient CompanySetup setup;
    private final transient SignInService signIn;
    private final transient SecureRandom random;
    private final transient AtomicReference<@Nullable Visit> visit = new AtomicReference<>();

    public SetupServlet(Platform platform) {
        super(platform);
        this.setup = platform.identity().setup();
        this.signIn = platform.identity().signIn();
        this.random = platform.config().random();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (setup.isDone()) {
            visit.set(null);
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            super.service(request, response);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Step> step = Step.at(request.getRequestURI());
        Optional<Visit> known = known(request);
        if (step.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (known.isEmpty()) {
            showCode(request, response, Optional.empty());
        } else if (step.get() == Step.CODE || step.get().compareTo(known.get().draft().first()) > 0) {
            lead(response, known.get().draft().first().path());
        } else {
            show(request, response, step.get(), known.get().draft(), Problems.none(), Optional.empty());
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Step> step = Step.at(request.getRequestURI());
        Optional<Visit> known = known(request);
        Language language = language(request, response);
        if (step.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!FormToken.isGood(request)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            showCode(request, response, Optional.of(texts().get(language, "web.form.stale")));
        } else if (step.get() == Step.CODE || known.isEmpty()) {
            tryCode(request, response, language);
        } else {
            goOn(request, response, step.get(), known.get().draft());
        }
    }

    private void tryCode(HttpServletRequest request, HttpServletResponse response, Language language)
            throws IOException {
        boolean sent = request.getParameter("go") != null;
        if (!sent) {
            showCode(request, response, Optional.empty());
        } else if (setup.code().matches(text(request, "code"))) {
            // Whoever shows the code anew goes on with what was typed; the browser before is out.
            Draft draft = Optional.ofNullable(visit.get()).map(Visit::draft).orElseGet(Draft::new);
            Visit next = Visit.begin(random, draft);
            visit.set(next);
            response.addHeader("Set-Cookie", next.cookie());
            lead(response, draft.first().path());
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            showCode(request, response, Optional.of(texts().get(language, "web.setup.code.wrong")));
        }
    }

    private void goOn(HttpServletRequest request, HttpServletResponse response, Step step, Draft draft)
            throws IOException {
        take(request, step, draft);
        Optional<PurposeTemplate> template = PurposeTemplate.of(text(request, "template"));
        if (template.isPresent()) {
            fill(draft, template.get(), language(request, response));
            lead(response, step.path());
        } else if (request.getParameter("lang") != null) {
            language(request, response);
            lead(response, step.path());
        } else if (text(request, "go").equals("back")) {
            lead(response, step.previous().path());
        } else {
            check(request, response, step, draft);
        }
    }

    private void check(HttpServletRequest request, HttpServletResponse response, Step step, Draft draft)
            throws IOException {
        Problems problems = Problems.on(step, draft, language(request, response));
        if (!problems.areNone()) {
            problems.of(Draft.PASSWORD).or(() -> problems.of(Draft.AGAIN)).ifPresent(wrong -> draft.forgetPassword());
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            show(request, response, step, draft, problems, Optional.empty());
            return;
        }
        draft.finish(step);
        if (step != Step.START) {
            lead(response, step.next().path());
        } else if (draft.first() != Step.START) {
            lead(response, draft.first().path());
        } else {
            found(request, response, draft);
        }
    }

    private void found(HttpServletRequest request, HttpServletResponse response, Draft draft) throws IOException {
        Language language = language(request, response);
        List<SetupStep> steps = setup.steps();
        try {
            Person administrator = setup.complete(draft.request(language));
            signIn(request, response, administrator, draft);
            response.addHeader("Set-Cookie", Visit.clearCookie());
            SetupPages pages = new SetupPages(texts(), language);
            show(
                    response,
                    new PlainPage(
                                    texts(), language, texts().get(language, "web.setup.done.short"))
                            .wide(),
                    List.of(pages.done(draft, steps)));
            visit.set(null);
        } catch (HirobaException e) {
            Step faulty = isAboutPerson(e) ? Step.ADMINISTRATOR : Step.START;
            response.setStatus(e.code().httpStatus());
            Tag notice = Notice.bad(texts().get(language, e));
            show(request, response, faulty, draft, Problems.none(), Optional.of(notice));
        }
    }

    /** The first administrator has just chosen the password; asking for it again would be no use. */
    private void signIn(
            HttpServletRequest request, HttpServletResponse response, Person administrator, Draft draft) {
        String agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        ClientInfo client = new ClientInfo(request.getRemoteAddr(), agent);
        if (signIn.signIn(administrator.login(), draft.get(Draft.PASSWORD), client)
                instanceof SignIn.Accepted accepted) {
            response.addHeader("Set-Cookie", SessionCookie.set(accepted.token()));
        }
    }

    private static boolean isAboutPerson(HirobaException e) {
        String key = e.messageKey();
        return key.contains("password") || key.startsWith("person.");
    }

    private void take(HttpServletRequest request, Step step, Draft draft) {
        switch (step) {
            case CODE -> {}
            case COMPANY -> draft.take(request, List.of("company", "language", Draft.ZONE));
            case ADMINISTRATOR ->
                draft.take(
                        request,
                        List.of("name", "reading", "affiliation", "login", Draft.PASSWORD, Draft.AGAIN));
            case PURPOSE -> draft.take(request, List.of("purpose", "measure"));
            case START -> draft.choose(request, setup.steps());
        }
    }

    private void fill(Draft draft, PurposeTemplate template, Language language) {
        Language words = draft.companyLanguage(language);
        draft.put("purpose", texts().get(words, template.key("text")));
        draft.put("measure", texts().get(words, template.key("measure")));
    }

    private void show(
            HttpServletRequest request,
            HttpServletResponse response,
            Step step,
            Draft draft,
            Problems problems,
            Optional<Tag> notice)
            throws IOException {
        Language language = language(request, response);
        SetupPages pages = new SetupPages(texts(), language);
        Tag token = FormToken.field(request, response);
        List<Tag> content =
                switch (step) {
                    case CODE -> List.of(pages.code(token, "", Optional.empty()));
                    case COMPANY -> pages.company(token, draft, problems);
                    case ADMINISTRATOR -> pages.administrator(token, draft, problems, notice);
                    case PURPOSE -> pages.purpose(token, draft, problems);
                    case START -> pages.start(token, draft, setup.steps(), notice);
                };
        show(response, pages.page(texts().get(language, step.titleKey())), content);
    }

    private void showCode(HttpServletRequest request, HttpServletResponse response, Optional<String> problem)
            throws IOException {
        Language language = language(request, response);
        SetupPages pages = new SetupPages(texts(), language);
        Tag token = FormToken.field(request, response);
        show(
                response,
                pages.page(texts().get(language, Step.CODE.titleKey())),
                List.of(pages.code(token, text(request, "code"), problem)));
    }

    private Optional<Visit> known(HttpServletRequest request) {
        return Optional.ofNullable(visit.get())
                .filter(present -> cookie(request, Visit.COOKIE).filter(present::isOf).isPresent());
    }
}
