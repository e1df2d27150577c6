package dev.jwtschemes.event;

import dev.jwtschemes.internal.access.Constructors;
import dev.jwtschemes.internal.event.EventContent;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * A 403 that is about to be sent: the caller is authenticated but without a required role, or no
 * caller is allowed.
 *
 * @since 0.1
 */
public final class AccessForbidden extends EventBase implements JwtSchemeEvent {
  static {
    Constructors.put(AccessForbidden.class, EventContent.Forbidden.class, AccessForbidden::new);
  }

  private final Optional<JsonWebToken> token;
  private final Set<String> requiredRoles;
  private @Nullable Answer answer;

  private AccessForbidden(EventContent.Forbidden parts) {
    super(parts.context());
    this.token = parts.token();
    this.requiredRoles = Set.copyOf(parts.requiredRoles());
  }

  /**
   * The caller's claims, with null from {@code getRawToken()}; absent where no token was looked at,
   * as for {@code @DenyAll}.
   */
  public Optional<JsonWebToken> token() {
    return token;
  }

  /** The roles of which the caller has none; empty for {@code @DenyAll}. */
  public Set<String> requiredRoles() {
    return requiredRoles;
  }

  /**
   * Answer with this status and body. The last call counts.
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
