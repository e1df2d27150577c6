package dev.jwtschemes.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.registry.Registered;
import dev.jwtschemes.internal.request.CookieHeader;
import dev.jwtschemes.internal.request.Credentials;
import dev.jwtschemes.internal.request.Extraction;
import dev.jwtschemes.internal.request.TokenExtractor;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RequestHeadersFuzzTest {
  private static final List<SchemeDefinition> SCHEMES =
      List.of(
          SchemeDefinition.named("bearer").build(),
          SchemeDefinition.named("cookie").tokenHeader("Cookie").tokenCookie("jwt").build(),
          SchemeDefinition.named("bare").tokenHeader("X-Token").build());

  @MethodSource("seeds")
  @FuzzTest
  void gives_a_token_or_a_typed_outcome(
      @NotNull List<@NotNull String> authorization,
      @NotNull List<@NotNull String> cookie,
      @NotNull List<@NotNull String> bare) {
    Request request = new Request(authorization, cookie, bare);
    List<Extraction> alone =
        SCHEMES.stream()
            .map(each -> TokenExtractor.extract(request, Registered.candidates(List.of(each))))
            .toList();
    alone.forEach(each -> check(each, request));
    Extraction together = TokenExtractor.extract(request, Registered.candidates(SCHEMES));
    check(together, request);
    long tokens =
        alone.stream()
            .filter(Extraction.Found.class::isInstance)
            .map(each -> ((Extraction.Found) each).token().text())
            .distinct()
            .count();
    boolean malformed = alone.stream().anyMatch(Extraction.Malformed.class::isInstance);
    assertThat(together)
        .isInstanceOf(
            malformed || tokens > 1
                ? Extraction.Malformed.class
                : tokens == 1 ? Extraction.Found.class : Extraction.Nothing.class);
  }

  static Stream<Arguments> seeds() {
    return Stream.of(
        arguments(List.of("Bearer a.b-c_d~e+f/g=="), List.of(), List.of()),
        arguments(List.of("bearer: abc"), List.of("jwt=a.b.c; other=x"), List.of()),
        arguments(List.of("Basic YTpi"), List.of("$Version=1, jwt=\"a.b.c\""), List.of()),
        arguments(List.of("Bearer abc", "Bearer def"), List.of("jwt=a", "jwt=b"), List.of()),
        arguments(List.of("Bearer\u0130"), List.of("=", ";", "jwt", "jwt=\""), List.of(" ")),
        arguments(List.of("Bearer a.b.c"), List.of("jwt=a.b.c"), List.of("bearer a.b.c")),
        arguments(List.of("Bearer a==.b=.c"), List.of("jwt=a=b"), List.of("=")),
        arguments(List.of(), List.of(), List.of("a.b.c")));
  }

  private static void check(Extraction extraction, Request request) {
    if (extraction instanceof Extraction.Found found) {
      String token = found.token().text();
      assertThat(token).matches("[A-Za-z0-9._~+/-]+=*([.][A-Za-z0-9._~+/-]*=*)*");
      assertThat(request.all()).anyMatch(line -> line.contains(token));
      assertThat(found.schemes()).isNotEmpty();
    } else if (extraction instanceof Extraction.Malformed malformed) {
      assertThat(malformed.failure().reason())
          .isIn(
              FailureReason.HEADER_MALFORMED,
              FailureReason.CREDENTIAL_MALFORMED,
              FailureReason.SEVERAL_TOKENS);
    } else if (extraction instanceof Extraction.Nothing nothing) {
      assertThat(nothing.reason()).isIn(FailureReason.NO_TOKEN, FailureReason.OTHER_AUTH_SCHEME);
    }
  }

  private record Request(List<String> authorization, List<String> cookie, List<String> bare)
      implements Credentials {
    @Override
    public List<String> headers(String name) {
      return name.equals("Authorization") ? authorization : bare;
    }

    @Override
    public List<String> cookies(String name) {
      return CookieHeader.values(cookie, name);
    }

    Stream<String> all() {
      return Stream.of(authorization, cookie, bare).flatMap(List::stream);
    }
  }
}
