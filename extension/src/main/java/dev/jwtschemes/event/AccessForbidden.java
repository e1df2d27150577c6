package dev.jwtschemes.event;

import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * The caller is about to be answered 403: authenticated but without a required role, or nobody is
 * allowed.
 */
public final class AccessForbidden extends EventBase implements JwtSchemeEvent {
  private final JsonWebToken token;
  private final Set<String> requiredRoles;
  private @Nullable Answer answer;

  /** For the library, and for tests of observers. */
  public AccessForbidden(EventContext context, JsonWebToken token, Set<String> requiredRoles) {
    super(context);
    this.token = token;
    this.requiredRoles = Set.copyOf(requiredRoles);
  }

  /**
   * The caller's claims; every getter is null when nobody was authenticated. {@code getRawToken()}
   * is null here.
   */
  public JsonWebToken token() {
    return token;
  }

  /** The roles of which the caller has none; empty for {@code @DenyAll}. */
  public Set<String> requiredRoles() {
    return requiredRoles;
  }

  /**
   * Answer with this status and body. The last call wins.
   *
   * @throws IllegalArgumentException if the status isn't 400 to 599
   * @throws IllegalStateException after the synchronous observers
   */
  public void respondWith(int status, String mediaType, String body) {
    requireOpen("respondWith");
    answer = new Answer(status, mediaType, body);
  }

  /** The answer an observer asked for, if one did. */
  public Optional<Answer> answer() {
    return Optional.ofNullable(answer);
  }
}
