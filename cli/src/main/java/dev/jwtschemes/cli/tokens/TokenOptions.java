package dev.jwtschemes.cli.tokens;

import dev.jwtschemes.cli.CommandFailed;
import dev.jwtschemes.cli.TimeSpan;
import dev.jwtschemes.internal.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a token shall say; a mixin of {@code create}. */
@Command
final class TokenOptions {
  private static final Duration LIFETIME = Duration.ofDays(1);

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "The caller: upn and sub. Default: your user name.")
  private String name = System.getProperty("user.name", "dev");

  @Option(
      names = "--issuer",
      paramLabel = "ISS",
      description = "Default: https://dev.invalid/ and the scheme's name.")
  private @Nullable String issuer;

  @Option(
      names = "--audience",
      paramLabel = "AUD",
      description = "More than once for several. Default: as configured, else the scheme's name.")
  private List<String> audiences = List.of();

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      description = "A group, at the scheme's groups.path. More than once for several.")
  private List<String> roles = List.of();

  @Option(
      names = "--scope",
      paramLabel = "SCOPE",
      description = "A value of scope. More than once for several.")
  private List<String> scopes = List.of();

  @Option(
      names = "--claim",
      paramLabel = "CLAIM",
      description = "name=text or name:=JSON. More than once for several.")
  private List<String> claims = List.of();

  @Option(
      names = "--not-before",
      paramLabel = "TIME",
      converter = PointInTime.class,
      description = "For instance 2026-12-31, or 2026-12-31T08:00:00Z. Default: now.")
  private @Nullable Instant notBefore;

  @Option(
      names = "--expires-on",
      paramLabel = "TIME",
      converter = PointInTime.class,
      description = "Instead of --valid-for.")
  private @Nullable Instant expiresOn;

  @Option(
      names = "--valid-for",
      paramLabel = "TIME",
      converter = TimeSpan.class,
      description = "For instance 1d2h3m4s. Default: 1d.")
  private @Nullable Duration validFor;

  String name() {
    return name;
  }

  String issuer(String scheme) {
    return issuer == null ? "https://dev.invalid/" + scheme : issuer;
  }

  List<String> audiences() {
    return audiences;
  }

  List<String> roles() {
    return roles;
  }

  List<String> scopes() {
    return scopes;
  }

  Map<String, Object> claims() {
    return GivenClaims.read(claims);
  }

  Optional<Instant> notBefore() {
    return Optional.ofNullable(notBefore);
  }

  /** When it expires, for a token that is issued at this time. */
  Instant expires(Instant issued) {
    Instant start = notBefore == null ? issued : notBefore;
    Instant end =
        expiresOn == null ? start.plus(validFor == null ? LIFETIME : validFor) : expiresOn;
    return end.truncatedTo(ChronoUnit.SECONDS);
  }

  /** Refuse what no configuration or token could carry. */
  void check() {
    List<String> written = new ArrayList<>(audiences);
    written.add(issuer(""));
    for (String value : written) {
      boolean isPlain = value.chars().allMatch(c -> c > ' ' && c <= '~' && c != ',' && c != '\\');
      if (value.isEmpty() || !isPlain || value.contains("${")) {
        throw CommandFailed.usage(
            Text.EMPTY.quote(value).and(" can't be an issuer or audience in a configuration"),
            Text.of("use visible ASCII characters without comma, backslash and ${"));
      }
    }
    if (issuer("").indexOf('{') >= 0) { // no token of it would be accepted
      throw CommandFailed.usage(
          Text.EMPTY.quote(issuer("")).and(" is a template of issuers"),
          Text.of("give one issuer that it matches"));
    }
    if (name.isBlank() || roles.stream().anyMatch(String::isBlank)) {
      throw CommandFailed.usage(
          Text.of("a name or role is empty"), Text.of("leave the option out, or give it a value"));
    }
    if (scopes.stream().anyMatch(scope -> !scope.matches("[!-~&&[^\"\\\\]]+"))) {
      throw CommandFailed.usage(
          Text.of("a scope has a character that RFC 6749 section 3.3 doesn't allow"),
          Text.of("give one --scope for each, without spaces and quotes"));
    }
    if (expiresOn != null && validFor != null) {
      throw CommandFailed.usage(
          Text.of("--expires-on and --valid-for contradict each other"), Text.of("keep one"));
    }
    Instant now = Instant.now();
    if (notBefore != null && !expires(now).isAfter(notBefore)) {
      throw CommandFailed.usage(
          Text.of("the token would expire before it is valid"),
          Text.of("make --expires-on later than --not-before"));
    }
  }
}
