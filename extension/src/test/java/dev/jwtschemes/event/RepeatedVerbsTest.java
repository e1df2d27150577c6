package dev.jwtschemes.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.access.Constructors;
import dev.jwtschemes.internal.event.EventContent;
import dev.jwtschemes.internal.event.EventContext;
import dev.jwtschemes.internal.failure.Failures;
import dev.jwtschemes.internal.text.Detail;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The last call of a verb counts; events are made by the library alone. */
class RepeatedVerbsTest {
  private static final Failure FAILURE =
      Failures.of(FailureReason.NO_TOKEN, Detail.of("no token came"));

  @Test
  void last_answer_to_a_challenge_counts() {
    CallerChallenged event =
        Constructors.make(
            CallerChallenged.class,
            new EventContent.Challenged(new Context(), FAILURE, List.of("Bearer realm=\"staff\"")));
    event.respondWith(401, "text/plain", "first");
    event.respondWith(403, "text/plain", "last");
    assertThat(event.answer()).hasValue(new Answer(403, "text/plain", "last"));
  }

  @Test
  void last_answer_to_a_forbidden_caller_counts() {
    AccessForbidden event =
        Constructors.make(
            AccessForbidden.class,
            new EventContent.Forbidden(new Context(), Optional.empty(), Set.of("clerk")));
    event.respondWith(403, "text/plain", "first");
    event.respondWith(404, "text/plain", "last");
    assertThat(event.answer()).hasValue(new Answer(404, "text/plain", "last"));
  }

  @Test
  void invalid_answer_changes_nothing() {
    AccessForbidden event =
        Constructors.make(
            AccessForbidden.class,
            new EventContent.Forbidden(new Context(), Optional.empty(), Set.of()));
    event.respondWith(403, "text/plain", "first");
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> event.respondWith(200, "text/plain", "let in"));
    assertThat(event.answer()).hasValue(new Answer(403, "text/plain", "first"));
  }

  @Test
  void text_of_the_last_rejection_counts() {
    TokenValidated event = validated();
    event.reject("first");
    event.reject("last");
    assertThat(event.rejection()).hasValue("last");
  }

  @Test
  void groups_add_up_and_revoke_no_rejection() {
    TokenValidated event = validated();
    event.reject("blocked");
    event.addGroups("clerk");
    event.addGroups("buyer", "clerk");
    assertThat(event.addedGroups()).containsExactly("clerk", "buyer");
    assertThat(event.rejection()).hasValue("blocked");
  }

  @Test
  void calls_of_both_token_verbs_go_on_in_their_order() {
    List<String> calls = new ArrayList<>();
    RequestReceived event =
        Constructors.make(
            RequestReceived.class,
            new EventContent.Received(new Context(), Optional::of, Optional::of, new Noted(calls)));
    event.useToken("a");
    event.ignoreToken();
    event.useToken("b");
    assertThat(calls).containsExactly("use a", "ignore", "use b");
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        RequestReceived.class,
        TokenValidated.class,
        AuthenticationFailed.class,
        CallerChallenged.class,
        AccessForbidden.class
      })
  void has_no_constructor_that_is_public(Class<?> kind) {
    assertThat(kind.getDeclaredConstructors())
        .allMatch(each -> Modifier.isPrivate(each.getModifiers()));
  }

  @Test
  void is_not_made_from_the_parts_of_another_kind() {
    assertThatExceptionOfType(ClassCastException.class)
        .isThrownBy(
            () ->
                Constructors.make(
                    TokenValidated.class, new EventContent.Failed(new Context(), FAILURE)));
  }

  @Test
  void constructor_is_not_replaced() {
    assertThat(validated().rejection()).isEmpty();
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                Constructors.put(
                    TokenValidated.class, EventContent.Validated.class, parts -> validated()));
  }

  @Test
  void type_without_a_constructor_here_is_not_made() {
    assertThatIllegalStateException().isThrownBy(() -> Constructors.make(String.class, "x"));
  }

  private static TokenValidated validated() {
    return Constructors.make(
        TokenValidated.class, new EventContent.Validated(new Context(), new NoClaims()));
  }

  private record Noted(List<String> calls) implements EventContent.TokenChoice {
    @Override
    public void use(String compactToken) {
      calls.add("use " + compactToken);
    }

    @Override
    public void ignore() {
      calls.add("ignore");
    }
  }

  private static final class NoClaims implements JsonWebToken {
    @Override
    public String getName() {
      return "jane";
    }

    @Override
    public Set<String> getClaimNames() {
      return Set.of();
    }

    @Override
    @SuppressWarnings("NullAway") // MP-JWT answers null for a claim that isn't there
    public <T> T getClaim(String claimName) {
      return null;
    }
  }

  private static final class Context implements EventContext {
    @Override
    public Optional<String> scheme() {
      return Optional.of("staff");
    }

    @Override
    public Set<String> schemes() {
      return Set.of("staff");
    }

    @Override
    public String httpMethod() {
      return "GET";
    }

    @Override
    public String path() {
      return "/orders";
    }

    @Override
    public Optional<Method> resourceMethod() {
      return Optional.empty();
    }

    @Override
    public Instant time() {
      return Instant.EPOCH;
    }

    @Override
    public AuthenticationDecision decision() {
      throw new AssertionError("not asked here");
    }

    @Override
    public boolean sealed() {
      return false;
    }
  }
}
