package org.hiroba.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.event.Transactions;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Door;
import org.hiroba.api.identity.Person;
import org.hiroba.core.TestPlatform;
import org.hiroba.core.access.storage.SqlCredentialRepository;
import org.hiroba.core.access.storage.SqlTokenRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who is about to come in when the way in is shut stays out, however long the look at the password takes. */
abstract class UnderWayContract {
    private static final String WANTED = "kuroi-inu-to-akai-tsuki";
    private static final PasswordCost OTHER = new PasswordCost(20 * 1024, PasswordCost.LEAST.passes());

    @RegisterExtension
    final TestPlatform hiroba;

    private Caller administrator;
    private Caller hanako;
    private CredentialRepository hashes;

    UnderWayContract(TestPlatform hiroba) {
        this.hiroba = hiroba;
    }

    @BeforeEach
    void company() {
        administrator = hiroba.found();
        hanako = hiroba.member("hanako");
        hashes = new SqlCredentialRepository(hiroba.database().sql());
    }

    @Test
    void aPasswordThatIsChangedMeanwhileOpensNothing() {
        SignIn.Accepted desk = accepted();

        SignIn old = signInWhile(PasswordCost.LEAST, () -> change(desk));

        assertThat(old).isEqualTo(new SignIn.Refused());
        assertThat(sessions().list(hanako, hanako.person())).containsExactly(desk.session());
    }

    @Test
    void aPasswordThatIsChangedMeanwhileDoesNotComeBackAtAnotherCost() {
        SignIn.Accepted desk = accepted();

        SignIn old = signInWhile(OTHER, () -> change(desk));

        assertThat(old).isEqualTo(new SignIn.Refused());
        assertThat(attempt(TestPlatform.PASSWORD)).isEqualTo(new SignIn.Refused());
        assertThat(attempt(WANTED)).isInstanceOf(SignIn.Accepted.class);
    }

    @Test
    void aPasswordThatIsTakenAwayMeanwhileOpensNothingAndDoesNotComeBack() {
        SignIn old = signInWhile(OTHER, this::reset);

        assertThat(old).isEqualTo(new SignIn.Refused());
        assertThat(sessions().list(hanako, hanako.person())).isEmpty();
        assertThat(hashes.find(hanako.person())).isEmpty();
    }

    @Test
    void whoIsDisabledMeanwhileIsNotInAlsoNotWhenEnabledAgain() {
        SignIn old = signInWhile(PasswordCost.LEAST, this::disable);
        hiroba.identity().accounts().enable(administrator, hanako.person());

        assertThat(old).isEqualTo(new SignIn.Refused());
        assertThat(sessions().list(hanako, hanako.person())).isEmpty();
    }

    @Test
    void enablingEndsWhatSlept() {
        disable();
        var slept = transactions()
                .call(() -> sessions().start(hiroba.identity().people().load(hanako.person()), TestPlatform.DESK));

        hiroba.identity().accounts().enable(administrator, hanako.person());

        assertThat(sessions().find(slept.token())).isEmpty();
    }

    @Test
    void aChangeWaitsForASessionThatIsBeingOpenedAndEndsIt() throws Exception {
        SignIn.Accepted desk = accepted();
        Person person = hiroba.identity().people().load(hanako.person());
        String other = hashes.find(administrator.person()).orElseThrow();
        // As a change does it once the hash is computed.
        Thread changing = Thread.ofPlatform().unstarted(() -> transactions().run(() -> {
            hiroba.identity().credentials().save(person.id(), other);
            sessions().endOthers(desk.session());
        }));

        transactions().run(() -> {
            assertThat(hold(hanako)).isTrue();
            changing.start();
            // Long enough for a change that would not wait for this transaction.
            join(changing, 200);
            sessions().start(person, TestPlatform.PHONE);
        });
        changing.join();

        assertThat(sessions().list(hanako, hanako.person())).containsExactly(desk.session());
        hiroba.restart();
        assertThat(sessions().list(hanako, hanako.person())).containsExactly(desk.session());
    }

    @Test
    void whoComesInWaitsForNobodyElse() {
        transactions().run(() -> {
            assertThat(hold(hanako)).isTrue();
            assertThat(CompletableFuture.supplyAsync(() -> transactions().call(() -> hold(administrator))).join()).isTrue();
        });
    }

    private boolean hold(Caller person) {
        String phc = hashes.find(person.person()).orElseThrow();
        return hiroba.identity().credentials().hold(person.person(), phc);
    }

    @Test
    void whatEndsBetweenCommitAndMemoryIsOver() {
        SignIn.Accepted opened = transactions().call(() -> {
            transactions().afterCommit(() -> sessions().endAll(hanako, hanako.person()));
            return accepted();
        });

        assertThat(sessions().find(opened.token())).isEmpty();
        hiroba.restart();
        assertThat(sessions().find(opened.token())).isEmpty();
    }

    @Test
    void aPasswordThatIsTakenAwayWhileItIsChangedStaysAway() {
        SignIn.Accepted desk = accepted();
        Credentials late = new Credentials(
                hashes,
                hashing(PasswordCost.LEAST, this::reset),
                new PasswordPolicy(() -> "麺屋ひろば"),
                new SignInThrottle(hiroba.clock()),
                sessions(),
                hiroba.identity().people(),
                transactions(),
                hiroba.identity().audit(),
                hiroba.clock());

        assertInvalid("password.error.wrong", () -> late.change(desk.session(), TestPlatform.PASSWORD, WANTED));

        assertThat(hashes.find(hanako.person())).isEmpty();
        assertThat(attempt(WANTED)).isEqualTo(new SignIn.Refused());
    }

    @Test
    void noTokenIsMadeForWhoIsDisabledMeanwhile() {
        AccessTokens late = new AccessTokens(
                new SqlTokenRepository(hiroba.database().sql()),
                transactions(),
                hiroba.database().ids(),
                hiroba.clock(),
                new LateRandom(this::disable),
                hiroba.identity().people(),
                hiroba.identity().audit());

        assertInvalid("token.error.person", () -> late.create(hanako, hanako.person(), "bot", Optional.empty()));

        hiroba.restart();
        assertThat(tokens().list(administrator, hanako.person())).isEmpty();
    }

    @Test
    void aTokenThatIsRevokedBetweenCommitAndMemoryIsOver() {
        String secret = transactions().call(() -> {
            transactions().afterCommit(this::reset);
            return tokens().create(hanako, hanako.person(), "bot", Optional.empty());
        });

        assertThat(tokens().find(secret, Door.API)).isEmpty();
        hiroba.restart();
        assertThat(tokens().find(secret, Door.API)).isEmpty();
    }

    /** Signs in with the password that is right at the beginning; the change comes when it has been compared. */
    private SignIn signInWhile(PasswordCost present, Runnable change) {
        SignInService slow = new SignInService(
                hiroba.identity().people(),
                hashes,
                hashing(present, change),
                hiroba.identity().credentials(),
                new SignInThrottle(hiroba.clock()),
                sessions(),
                transactions(),
                hiroba.identity().audit());
        return slow.signIn("hanako", TestPlatform.PASSWORD, TestPlatform.PHONE);
    }

    /** The cost of new hashes is asked for after a password has been compared, and before one is hashed. */
    private static Passwords hashing(PasswordCost present, Runnable first) {
        AtomicBoolean done = new AtomicBoolean();
        return new Passwords(
                new SecureRandom(),
                () -> {
                    if (done.compareAndSet(false, true)) {
                        first.run();
                    }
                    return present;
                },
                1);
    }

    private void change(SignIn.Accepted accepted) {
        hiroba.identity().credentials().change(accepted.session(), TestPlatform.PASSWORD, WANTED);
    }

    private void reset() {
        hiroba.identity().accounts().resetPassword(administrator, hanako.person());
    }

    private void disable() {
        hiroba.identity().accounts().disable(administrator, hanako.person());
    }

    private SignIn.Accepted accepted() {
        return (SignIn.Accepted) attempt(TestPlatform.PASSWORD);
    }

    private SignIn attempt(String password) {
        return hiroba.identity().signIn().signIn("hanako", password, TestPlatform.DESK);
    }

    private Sessions sessions() {
        return hiroba.identity().sessions();
    }

    private AccessTokens tokens() {
        return hiroba.identity().accessTokens();
    }

    private Transactions transactions() {
        return hiroba.database().transactions();
    }

    private static void assertInvalid(String key, ThrowingCallable operation) {
        assertThatThrownBy(operation).isInstanceOfSatisfying(HirobaException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.INVALID);
            assertThat(e.messageKey()).isEqualTo(key);
        });
    }

    private static void join(Thread thread, long millis) {
        try {
            thread.join(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** A secret is drawn after the maker has been looked at, before the token is written. */
    private static final class LateRandom extends SecureRandom {
        private static final long serialVersionUID = 1;
        private final transient Runnable first;

        LateRandom(Runnable first) {
            this.first = first;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            first.run();
            super.nextBytes(bytes);
        }
    }
}
