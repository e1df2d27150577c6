package dev.jwtschemes.internal.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.registry.LiveRegistry;
import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.internal.scheme.Settings;
import dev.jwtschemes.internal.scheme.Settings.Unannotated;
import dev.jwtschemes.internal.scheme.Settings.Validation;
import dev.jwtschemes.logged.LoggedLines;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an anonymous client gets where many schemes could authenticate it. */
class ManyCandidatesTest {
  private final LoggedLines logged = LoggedLines.of("dev.jwtschemes");

  @AfterEach
  void stop() {
    logged.close();
  }

  @Test
  void eight_candidates_are_eight_challenges() {
    assertThat(challenges(8, Sent.get())).hasSize(8).first().isEqualTo("Bearer realm=\"tenant-1\"");
  }

  @Test
  void nine_candidates_are_one_challenge_that_names_none() {
    assertThat(challenges(9, Sent.get())).containsExactly("Bearer realm=\"application\"");
  }

  @Test
  void a_thousand_candidates_are_one_challenge() {
    assertThat(challenges(1000, Sent.get())).containsExactly("Bearer realm=\"application\"");
  }

  @Test
  void the_one_challenge_has_the_error() {
    assertThat(challenges(9, Sent.with("Bearer nonsense")))
        .containsExactly(
            "Bearer realm=\"application\", error=\"invalid_token\","
                + " error_description=\"The token is not a well-formed JWT\"");
  }

  @Test
  void the_log_line_names_ten_candidates_of_a_thousand() {
    challenges(1000, Sent.get());
    assertThat(logged.lines()).hasSize(1);
    assertThat(logged.lines().get(0)).hasSizeLessThan(1000).contains("tenant-1, tenant-10, ");
  }

  @Test
  void anonymous_requests_leave_the_log_to_malformed_ones() {
    RequestPipeline pipeline = pipeline(1);
    for (int i = 0; i < 120; i++) {
      pipeline.handle(Sent.get(), rules());
    }
    pipeline.handle(Sent.with("Bearer"), rules());
    assertThat(logged.lines()).hasSize(101);
    assertThat(logged.lines().get(100)).startsWith("INFO 400 header-malformed: ");
  }

  private static List<String> challenges(int schemes, Sent request) {
    Outcome outcome = pipeline(schemes).handle(request, rules());
    return ((Outcome.Refuse) outcome).challenges();
  }

  private static List<AccessRule> rules() {
    return List.of(AccessRule.authenticated(Set.of()));
  }

  private static RequestPipeline pipeline(int schemes) {
    LiveRegistry registry = new LiveRegistry(Clock.systemUTC());
    registry.start(
        IntStream.rangeClosed(1, schemes)
            .mapToObj(
                i ->
                    SchemeDefinition.named("tenant-" + i)
                        .issuer("https://example.com/" + i)
                        .build())
            .toList(),
        Optional.of("*"));
    return new RequestPipeline(
        registry,
        new Settings(Validation.WARN, Unannotated.PERMIT),
        Unobserved.INSTANCE,
        Unobserved.INSTANCE,
        Optional::empty,
        Labels.untraced(),
        Optional.empty());
  }
}
