package org.hiroba.core.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hiroba.api.audience.Audience;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.identity.Door;
import org.hiroba.api.identity.Person;
import org.hiroba.api.identity.PersonId;
import org.hiroba.api.identity.PersonStatus;
import org.hiroba.api.identity.Role;
import org.hiroba.core.CircleAudience;
import org.hiroba.core.FakePeople;
import org.hiroba.core.Platform;
import org.hiroba.core.Refused;
import org.hiroba.core.registry.ContributionRegistry;
import org.hiroba.core.registry.Registration;
import org.hiroba.core.text.MessageCatalog;
import org.hiroba.core.text.MessageSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AudienceDirectoryTest {
    private final FakePeople people = new FakePeople();
    private final Person hanako = people.add("hanako", "佐藤 花子");
    private final Person taro = people.add("taro", "鈴木 太郎");
    private final Person former = people.add("former", "元 社員", PersonStatus.DISABLED, Role.MEMBER);
    private final ContributionRegistry registry = new ContributionRegistry();
    private final MessageCatalog texts = new MessageCatalog();
    private final AudienceDirectory audiences = new AudienceDirectory(registry);

    @BeforeEach
    void contribute() {
        texts.register("hiroba", MessageSource.of(Platform.class.getClassLoader()));
        registry.registerAll("hiroba", List.of(new CompanyAudience(people, texts), new PersonAudience(people)));
    }

    @Test
    void theCompanyIsEverybodyWhoIsActive() {
        assertThat(audiences.maySee(hanako.id(), Audience.COMPANY)).isTrue();
        assertThat(audiences.maySee(former.id(), Audience.COMPANY)).isFalse();
        assertThat(audiences.maySee(new PersonId(999), Audience.COMPANY)).isFalse();
        assertThat(audiences.maySee(hanako.id(), new Audience("company", "2"))).isFalse();
        assertThat(audiences.members(Audience.COMPANY)).containsExactlyInAnyOrder(hanako.id(), taro.id());
        assertThat(audiences.title(hanako.id(), Audience.COMPANY)).contains("全社");
    }

    @Test
    void aPersonsOwnAudienceIsThatPersonAlone() {
        Audience hers = Audience.of(hanako.id());

        assertThat(audiences.maySee(hanako.id(), hers)).isTrue();
        assertThat(audiences.maySee(taro.id(), hers)).isFalse();
        assertThat(audiences.mayWrite(taro.id(), hers)).isFalse();
        assertThat(audiences.members(hers)).containsExactly(hanako.id());
        assertThat(audiences.members(Audience.of(former.id()))).isEmpty();
        assertThat(audiences.members(new Audience("person", "x"))).isEmpty();
    }

    @Test
    void aPersonBelongsToTheCompanyToHerselfAndToWhatPluginsSay() {
        CircleAudience circles = new CircleAudience();
        circles.make("7", hanako.id());
        registry.register("circles", circles);

        assertThat(audiences.audiencesOf(hanako.id()))
                .containsExactlyInAnyOrder(
                        Audience.COMPANY, Audience.of(hanako.id()), new Audience("circle", "7"));
        assertThat(audiences.audiencesOf(taro.id()))
                .containsExactlyInAnyOrder(Audience.COMPANY, Audience.of(taro.id()));
        assertThat(audiences.audiencesOf(former.id())).isEmpty();
        assertThat(audiences.visibleTo(taro.id())).containsExactlyInAnyOrder(Audience.COMPANY, Audience.of(taro.id()));
        assertThat(audiences.path(new Audience("circle", "7"))).contains("circles/7");
    }

    @Test
    void theWrongPersonIsRefused() {
        CircleAudience circles = new CircleAudience();
        Audience closed = circles.make("7", hanako.id());
        registry.register("circles", circles);
        Caller caller = new Caller(taro.id(), Role.ADMINISTRATOR, Door.API);

        Refused.with(ErrorCode.NOT_FOUND, () -> audiences.requireSee(caller, closed));
        Refused.with(ErrorCode.NOT_FOUND, () -> audiences.requireWrite(caller, closed));
        assertThat(audiences.title(taro.id(), closed)).isEmpty();
    }

    @Test
    void whoMaySeeButNotWriteIsForbidden() {
        CircleAudience readOnly = new CircleAudience() {
            @Override
            public boolean mayWrite(PersonId person, String id) {
                return false;
            }
        };
        Audience board = readOnly.make("1", taro.id());
        registry.register("circles", readOnly);

        Refused.with(
                ErrorCode.FORBIDDEN,
                () -> audiences.requireWrite(new Caller(taro.id(), Role.MEMBER, Door.API), board));
    }

    @Test
    void anAudienceWhosePluginIsGoneIsSeenByNobody() {
        CircleAudience circles = new CircleAudience();
        Audience closed = circles.make("7", hanako.id());
        Registration plugin = registry.register("circles", circles);
        plugin.remove();

        assertThat(audiences.maySee(hanako.id(), closed)).isFalse();
        assertThat(audiences.members(closed)).isEmpty();
    }

    @Test
    void aBrokenPluginLetsNobodySeeAndIsReported() {
        List<String> failures = new ArrayList<>();
        registry.onFailure((plugin, failure) -> failures.add(plugin));
        registry.register("circles", new CircleAudience() {
            @Override
            public boolean maySee(PersonId person, String id) {
                throw new NoClassDefFoundError("gone");
            }
        });

        assertThat(audiences.maySee(hanako.id(), new Audience("circle", "1"))).isFalse();
        assertThat(audiences.mayWrite(hanako.id(), new Audience("circle", "1"))).isFalse();
        assertThat(failures).containsOnly("circles");
    }

    @Test
    void aSecondPluginCannotTakeOverAKind() {
        CircleAudience first = new CircleAudience();
        Audience closed = first.make("7", hanako.id());
        registry.register("circles", first);
        CircleAudience thief = new CircleAudience();
        thief.make("7", taro.id());
        Registration stolen = registry.register("thief", thief);

        assertThat(audiences.maySee(taro.id(), closed)).isFalse();
        stolen.remove();
        assertThat(audiences.maySee(hanako.id(), closed)).isTrue();
    }
}
