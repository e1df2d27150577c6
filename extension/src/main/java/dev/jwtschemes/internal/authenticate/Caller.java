package dev.jwtschemes.internal.authenticate;

import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.failure.Failures;
import dev.jwtschemes.internal.text.Detail;
import dev.jwtschemes.internal.text.Text;
import dev.jwtschemes.internal.verify.ValidatedToken;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * The authenticated caller: the claims of its token, and its groups, which observers may have
 * extended. Immutable.
 */
public final class Caller implements JsonWebToken {
  private final JsonWebToken token;
  private final String scheme;
  private final Set<String> groups;
  private final boolean rawTokenShown;

  /** Make the caller of a validated token. */
  public Caller(String scheme, JsonWebToken token) {
    this(scheme, token, Set.copyOf(token.getGroups()), true);
  }

  private Caller(String scheme, JsonWebToken token, Set<String> groups, boolean rawTokenShown) {
    this.scheme = scheme;
    this.token = token;
    this.groups = groups;
    this.rawTokenShown = rawTokenShown;
  }

  /** The same caller with more groups; the raw claim stays as it was signed. */
  public Caller withGroups(Set<String> more) {
    Set<String> all = new LinkedHashSet<>(groups);
    all.addAll(more);
    return new Caller(scheme, token, Set.copyOf(all), rawTokenShown);
  }

  /** The same caller for an event: without the raw token. */
  public Caller withoutRawToken() {
    return new Caller(scheme, token, groups, false);
  }

  /** The scheme that authenticated it. */
  public String scheme() {
    return scheme;
  }

  /**
   * The text that a server may remember the login of this caller by: the same at each request while
   * this library remembers the token and observers add the same groups, since servers keep few
   * logins; never that of another token, scheme or application, or of other groups; not to be
   * guessed.
   */
  public String loginKey() {
    if (!rawTokenShown || !(token instanceof ValidatedToken validated)) {
      return UUID.randomUUID().toString();
    }
    return groups.equals(validated.getGroups())
        ? validated.loginKey()
        : groups.stream()
            .sorted()
            .map(group -> group.length() + ":" + group)
            .collect(Collectors.joining(" ", validated.loginKey() + " ", ""));
  }

  @Override
  public String getName() {
    return token.getName();
  }

  @Override
  public Set<String> getClaimNames() {
    Set<String> names = new LinkedHashSet<>(token.getClaimNames());
    if (!rawTokenShown) {
      names.remove(Claims.raw_token.name());
    }
    return names;
  }

  @Override
  @SuppressWarnings(
      "NullAway") // MP-JWT answers null for a claim that isn't there, and its API isn't annotated
  public <T> @Nullable T getClaim(String claimName) {
    return rawTokenShown || !claimName.equals(Claims.raw_token.name())
        ? token.getClaim(claimName)
        : null;
  }

  /** Whether it has one of these roles. */
  public boolean hasOneOf(Set<String> roles) {
    return roles.stream().anyMatch(groups::contains);
  }

  /** What is reported of it where it needs one of these roles and has none. */
  public Failure without(Set<String> roles) {
    return Failures.of(
        FailureReason.ROLE_MISSING,
        Detail.expected("one of the groups", Text.EMPTY.names(roles), Text.EMPTY.quote(groups))
            .and(whyFewGroups().map(Text.of("; ")::and).orElse(Text.EMPTY)));
  }

  /** Why the token gives few groups, where something explains it. */
  private Optional<Text> whyFewGroups() {
    return token instanceof ValidatedToken validated ? validated.whyFewGroups() : Optional.empty();
  }

  /** 0 if the token has no {@code iat}: MP-JWT's own method would fail. */
  @Override
  public long getIssuedAtTime() {
    @Nullable Long issued = getClaim(Claims.iat.name());
    return issued == null ? 0 : issued;
  }

  @Override
  public Set<String> getGroups() {
    return groups;
  }

  /** Scheme and name, no claims. */
  @Override
  public String toString() {
    return Text.of("Caller[scheme=")
        .name(scheme)
        .and(", name=")
        .name(getName())
        .and("]")
        .toString();
  }
}
