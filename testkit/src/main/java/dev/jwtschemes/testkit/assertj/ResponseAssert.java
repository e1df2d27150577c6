package dev.jwtschemes.testkit.assertj;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.testkit.LibraryLog;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on what a client sees of the library. A failure shows the status, the challenges, and
 * what the library logged lately, where it runs in the same JVM ({@link LibraryLog}).
 */
public final class ResponseAssert extends AbstractAssert<ResponseAssert, ReceivedResponse> {
  private static final int LOGGED = 3;

  ResponseAssert(ReceivedResponse response) {
    super(response, ResponseAssert.class);
    LibraryLog.listen();
  }

  /** Expect that the request was let through: a status of 200 to 299. */
  public ResponseAssert isAccepted() {
    return expect(actual.status() / 100 == 2, "an accepted request (2xx)");
  }

  /**
   * Expect a challenge, with status 401, or 400 for a malformed request, by exactly these schemes
   * in any order: one {@code Bearer} challenge each, whose realm is the scheme's name. For a scheme
   * with a realm of its own give the realm.
   */
  public ResponseAssert isChallengedBy(String... schemes) {
    List<String> realms =
        actual.bearerChallenges().stream()
            .map(challenge -> challenge.parameter("realm").orElse(""))
            .sorted()
            .toList();
    List<String> expected = Stream.of(schemes).sorted().toList();
    return expect(
        (actual.status() == 401 || actual.status() == 400)
            && !expected.isEmpty()
            && realms.equals(expected),
        "a challenge (401 or 400) by " + String.join(" and ", schemes));
  }

  /**
   * Expect that the caller is authenticated and not allowed, or that no caller is allowed: status
   * 403.
   */
  public ResponseAssert isForbidden() {
    return expect(actual.status() == 403, "a forbidden request (403)");
  }

  /**
   * Expect that the token couldn't be checked: status 503 with {@code Retry-After}, and without a
   * challenge.
   */
  public ResponseAssert isUnavailable() {
    return expect(
        actual.status() == 503
            && !actual.header("Retry-After").isEmpty()
            && actual.bearerChallenges().isEmpty(),
        "a token that couldn't be checked (503 with Retry-After, without a challenge)");
  }

  /**
   * Expect what a client sees of this reason: its status, and its error code and description in
   * every {@code Bearer} challenge (RFC 6750 section 3), or no error code where it has none. Some
   * reasons look the same to a client, {@code no-token} and {@code other-auth-scheme} for instance;
   * events distinguish them.
   */
  public ResponseAssert because(FailureReason reason) {
    List<Challenge> challenges = actual.bearerChallenges();
    return expect(
        actual.status() == reason.status()
            && (reason.error().isEmpty() || !challenges.isEmpty())
            && challenges.stream().allMatch(challenge -> shows(challenge, reason)),
        "a refusal because of " + reason.id() + " (" + appearance(reason) + ")");
  }

  private static boolean shows(Challenge challenge, FailureReason reason) {
    return challenge.parameter("error").equals(reason.error())
        && challenge
            .parameter("error_description")
            .equals(reason.error().map(code -> reason.publicText()));
  }

  private static String appearance(FailureReason reason) {
    return reason.status()
        + reason
            .error()
            .map(code -> ", " + code + ", \"" + reason.publicText() + "\"")
            .orElse(", no error code");
  }

  private ResponseAssert expect(boolean condition, String what) {
    if (!condition) {
      failWithMessage("%s", "Expected " + what + ", but it was:" + seen());
    }
    return this;
  }

  private String seen() {
    return "\n  status: "
        + actual.status()
        + actual.header("WWW-Authenticate").stream()
            .map(value -> "\n  WWW-Authenticate: " + value)
            .collect(Collectors.joining())
        + logged();
  }

  /** Until a refusal carries an id, its line is one of the newest with the same status. */
  private String logged() {
    List<String> lines = LibraryLog.lines();
    List<String> alike =
        lines.stream().filter(line -> line.startsWith(actual.status() + " ")).toList();
    return Stream.of(alike, lines)
        .filter(some -> !some.isEmpty())
        .findFirst()
        .map(some -> some.subList(Math.max(0, some.size() - LOGGED), some.size()))
        .orElse(List.of("nothing that went through java.util.logging"))
        .stream()
        .map(line -> "\n  dev.jwtschemes logged: " + line)
        .collect(Collectors.joining());
  }
}
