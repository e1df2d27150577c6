package dev.jwtschemes.internal.request;

import static dev.jwtschemes.internal.request.Middle.PARTNER;
import static dev.jwtschemes.internal.request.Middle.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.internal.scheme.Settings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What is resolved once for many requests, and when it isn't used any more. */
class RequirementsTest {
  private static final List<AccessRule> STAFF_ONLY = List.of(Middle.authenticated("staff"));

  private static final String TOKEN = STAFF.token().bearer();

  /** The default scheme, whichever that is. */
  private static final List<AccessRule> BY_DEFAULT = List.of(Middle.authenticated());

  private final Middle middle = Middle.started();
  private final RequestPipeline pipeline = middle.unwatched();

  @Test
  void rules_are_resolved_once_while_nothing_changes() {
    Requirements requirements = requirements();
    assertThat(requirements.now(STAFF_ONLY)).isSameAs(requirements.now(STAFF_ONLY));
  }

  @Test
  void equal_rules_are_resolved_as_one() {
    Requirements requirements = requirements();
    assertThat(requirements.now(List.of(Middle.authenticated("staff"))))
        .isSameAs(requirements.now(new ArrayList<>(STAFF_ONLY)));
  }

  @Test
  void rules_of_another_order_are_others() {
    Requirements requirements = requirements();
    AccessRule one = Middle.roles("clerk", "staff");
    AccessRule other = Middle.roles("manager", "staff");
    assertThat(requirements.now(List.of(one, other)).requirement().roleSets())
        .containsExactly(Set.of("clerk"), Set.of("manager"));
    assertThat(requirements.now(List.of(other, one)).requirement().roleSets())
        .containsExactly(Set.of("manager"), Set.of("clerk"));
  }

  @Test
  void schemes_keep_the_order_in_which_each_rule_names_them() {
    assertThat(challenges(List.of(Middle.authenticated("staff", "partner"))))
        .containsExactly("Bearer realm=\"staff\"", "Bearer realm=\"partner\"");
    assertThat(challenges(List.of(Middle.authenticated("partner", "staff"))))
        .containsExactly("Bearer realm=\"partner\"", "Bearer realm=\"staff\"");
  }

  @Test
  void more_rules_than_an_application_has_are_resolved_all_the_same() {
    Requirements requirements = requirements();
    for (int i = 0; i < 10_100; i++) {
      assertThat(
              requirements
                  .now(List.of(Middle.roles("role-" + i, "staff")))
                  .requirement()
                  .roleSets())
          .containsExactly(Set.of("role-" + i));
    }
  }

  @Test
  void a_list_of_rules_that_changes_later_changes_nothing() {
    Requirements requirements = requirements();
    List<AccessRule> rules = new ArrayList<>(STAFF_ONLY);
    requirements.now(rules);
    rules.set(0, Middle.open());
    assertThat(requirements.now(STAFF_ONLY).requirement().need())
        .isEqualTo(Requirement.Need.CALLER);
  }

  @Test
  void a_removed_scheme_opens_nothing_for_the_next_request() {
    assertThat(status(STAFF_ONLY)).isEqualTo(200);
    middle.registry.remove("staff");
    assertThat(status(STAFF_ONLY)).isEqualTo(500);
  }

  @Test
  void an_added_scheme_is_found_by_the_next_request() {
    middle.registry.remove("staff");
    assertThat(status(STAFF_ONLY)).isEqualTo(500);
    middle.registry.add(staff());
    assertThat(status(STAFF_ONLY)).isEqualTo(200);
  }

  @Test
  void a_replaced_scheme_rejects_the_next_token_of_the_old_keys() {
    assertThat(status(STAFF_ONLY)).isEqualTo(200);
    middle.registry.replace(Middle.scheme("staff", PARTNER).issuer(STAFF.issuer()).build());
    assertThat(status(STAFF_ONLY)).isEqualTo(401);
  }

  @Test
  void a_replaced_scheme_challenges_the_next_request_with_its_new_realm() {
    assertThat(challenges(STAFF_ONLY)).containsExactly("Bearer realm=\"staff\"");
    middle.registry.replace(Middle.scheme("staff", STAFF).realm("offices").build());
    assertThat(challenges(STAFF_ONLY)).containsExactly("Bearer realm=\"offices\"");
  }

  @Test
  void a_replaced_scheme_looks_in_its_new_places_at_once() {
    assertThat(status(STAFF_ONLY)).isEqualTo(200);
    middle.registry.replace(Middle.scheme("staff", STAFF).tokenSources("cookie:login").build());
    assertThat(status(STAFF_ONLY)).isEqualTo(401);
  }

  @Test
  void another_default_holds_for_the_next_request() {
    middle.registry.setDefault("staff");
    assertThat(status(BY_DEFAULT)).isEqualTo(200);
    middle.registry.setDefault("partner");
    assertThat(status(BY_DEFAULT)).isEqualTo(401);
  }

  @Test
  void every_scheme_as_default_includes_those_that_are_added() {
    middle.registry.setDefault("*");
    middle.registry.remove("staff");
    assertThat(status(BY_DEFAULT)).isEqualTo(401);
    middle.registry.add(staff());
    assertThat(status(BY_DEFAULT)).isEqualTo(200);
    assertThat(challenges(BY_DEFAULT))
        .containsExactly("Bearer realm=\"partner\"", "Bearer realm=\"staff\"");
  }

  @Test
  void any_caller_means_the_schemes_of_the_moment() {
    assertThat(status(List.of(pipeline.anyCaller()))).isEqualTo(200);
    middle.registry.remove("staff");
    assertThat(status(List.of(pipeline.anyCaller()))).isEqualTo(401);
  }

  /** The rule of a moment that is over: its names may not be registered any more. */
  @Test
  void any_caller_of_an_earlier_moment_is_a_rule_like_another() {
    AccessRule before = pipeline.anyCaller();
    middle.registry.remove("staff");
    assertThat(status(List.of(before))).isEqualTo(500);
  }

  @Test
  void no_request_sees_an_earlier_state_while_others_are_on_their_way() throws Exception {
    AtomicBoolean isOver = new AtomicBoolean();
    ExecutorService others = Executors.newFixedThreadPool(3);
    Set<Integer> seen = new LinkedHashSet<>();
    try {
      List<Future<Set<Integer>>> running = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        running.add(
            others.submit(
                () -> {
                  Set<Integer> mine = new LinkedHashSet<>();
                  while (!isOver.get()) {
                    mine.add(status(STAFF_ONLY));
                  }
                  return mine;
                }));
      }
      for (int i = 0; i < 300; i++) {
        middle.registry.remove("staff");
        assertThat(status(STAFF_ONLY)).isEqualTo(500);
        middle.registry.add(staff());
        assertThat(status(STAFF_ONLY)).isEqualTo(200);
      }
      isOver.set(true);
      for (Future<Set<Integer>> each : running) {
        seen.addAll(each.get());
      }
    } finally {
      isOver.set(true);
      others.shutdownNow();
    }
    assertThat(seen).isSubsetOf(200, 500);
  }

  private Requirements requirements() {
    return new Requirements(
        middle.registry, new Settings(Settings.Validation.WARN, Settings.Unannotated.PERMIT));
  }

  private static SchemeDefinition staff() {
    return Middle.scheme("staff", STAFF).build();
  }

  private int status(List<AccessRule> rules) {
    Outcome outcome = pipeline.handle(Sent.with(TOKEN), rules);
    return outcome instanceof Outcome.Refuse refuse ? refuse.status() : 200;
  }

  private List<String> challenges(List<AccessRule> rules) {
    return ((Outcome.Refuse) pipeline.handle(Sent.get(), rules)).challenges();
  }
}
