package dev.jwtschemes.event;

import dev.jwtschemes.internal.access.Constructors;
import dev.jwtschemes.internal.event.EventContent;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * The acceptance of a token by the chosen scheme; roles are checked next.
 *
 * @since 0.1
 */
public final class TokenValidated extends EventBase implements JwtSchemeEvent {
  static {
    Constructors.put(TokenValidated.class, EventContent.Validated.class, TokenValidated::new);
  }

  private final JsonWebToken token;
  private final Set<String> addedGroups = new LinkedHashSet<>();
  private @Nullable String rejection;

  private TokenValidated(EventContent.Validated parts) {
    super(parts.context());
    this.token = parts.token();
  }

  /** The validated claims; {@code getRawToken()} is null here. */
  public JsonWebToken token() {
    return token;
  }

  /**
   * Reject the token with 401, which no later call revokes. The text goes to log, decision and
   * later events, not to the client. The text of the last call counts.
   *
   * @throws IllegalStateException after the synchronous observers
   */
  public void reject(String text) {
    requireOpen("reject");
    // null too must reject: it is what many exceptions have for a message
    rejection = Objects.requireNonNullElse(text, "no text was given");
  }

  /**
   * Give the caller more groups in this request: for {@code isUserInRole}, {@code @RolesAllowed}
   * and {@code getGroups()}, not in the raw claim. Each call adds to those before.
   *
   * @throws IllegalStateException after the synchronous observers
   */
  public void addGroups(String... groups) {
    requireOpen("addGroups");
    addedGroups.addAll(List.of(groups));
  }

  /** The text of {@link #reject}, if an observer called it. */
  public Optional<String> rejection() {
    return Optional.ofNullable(rejection);
  }

  /** What observers added, in order. */
  public Set<String> addedGroups() {
    return Collections.unmodifiableSet(addedGroups);
  }
}
