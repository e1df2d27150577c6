package dev.jwtschemes.testkit.assertj;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.testkit.LibraryLog;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on what a client sees of the library. A failure shows the status, the challenges, and
 * what the library logged lately, where it runs in the same JVM ({@link LibraryLog}).
 */
public final class ResponseAssert extends AbstractAssert<ResponseAssert, ReceivedResponse> {
  private static final int LOGGED = 3;
  private static final Pattern DECISION =
      Pattern.compile("(?:urn:jwt-decision:|\\(decision )([a-z2-7]{12})");

  private final Supplier<String> body;

  ResponseAssert(ReceivedResponse response, Supplier<String> body) {
    super(response, ResponseAssert.class);
    this.body = body;
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

  /**
   * Expect a refusal by this decision, see {@link dev.jwtschemes.AuthenticationDecision#id()}. The
   * body holds its id, so that {@code jwt-schemes.problem-details} must be {@code public} or {@code
   * dev}; reading it keeps it readable. A failure shows what the library logged about the decision
   * that the response is of.
   */
  public ResponseAssert hasDecision(String id) {
    Matcher found = DECISION.matcher(body.get());
    Optional<String> given = found.find() ? Optional.of(found.group(1)) : Optional.empty();
    if (given.filter(id::equals).isEmpty()) {
      failWithMessage(
          "%s",
          "Expected decision "
              + id
              + ", but it was "
              + given.orElse("none: the body has no id")
              + ":"
              + status()
              + given.map(this::loggedAbout).orElseGet(this::logged));
    }
    return this;
  }

  private String loggedAbout(String id) {
    List<String> lines =
        LibraryLog.lines().stream().filter(line -> line.endsWith(" [" + id + "]")).toList();
    return lines.isEmpty() ? logged() : listed(lines);
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
    return status() + logged();
  }

  private String status() {
    return "\n  status: "
        + actual.status()
        + actual.header("WWW-Authenticate").stream()
            .map(value -> "\n  WWW-Authenticate: " + value)
            .collect(Collectors.joining());
  }

  /** Without an id in the response its line is one of the newest with the same status. */
  private String logged() {
    List<String> lines = LibraryLog.lines();
    List<String> alike =
        lines.stream().filter(line -> line.startsWith(actual.status() + " ")).toList();
    return listed(
        Stream.of(alike, lines)
            .filter(some -> !some.isEmpty())
            .findFirst()
            .map(some -> some.subList(Math.max(0, some.size() - LOGGED), some.size()))
            .orElse(List.of("nothing that went through java.util.logging")));
  }

  private static String listed(List<String> lines) {
    return lines.stream()
        .map(line -> "\n  dev.jwtschemes logged: " + line)
        .collect(Collectors.joining());
  }
}
