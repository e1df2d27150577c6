package dev.jwtschemes.internal.rule;

import dev.jwtschemes.internal.text.Text;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Who may call a method, and which schemes may authenticate the caller. Immutable.
 *
 * @param access who
 * @param roles of which the caller needs one, when access is {@code ROLES}
 * @param schemes the named schemes, in order; empty: the default
 */
public record AccessRule(Access access, Set<String> roles, Set<String> schemes) {

  /** Who may call. */
  public enum Access {
    /** Nothing is written at the method: the setting for unannotated methods decides. */
    UNANNOTATED,
    /** Every caller; any registered scheme may check a token that is sent. */
    OPEN,
    /** Every caller; the named schemes check a token that is sent. */
    OPTIONAL,
    /** Any authenticated caller. */
    AUTHENTICATED,
    /** Callers with one of the roles. */
    ROLES,
    /** No caller. */
    DENIED
  }

  /** Keep the order of the names. */
  public AccessRule {
    roles = Collections.unmodifiableSet(new LinkedHashSet<>(roles));
    schemes = Collections.unmodifiableSet(new LinkedHashSet<>(schemes));
  }

  /** Callers authenticated by one of these schemes; none named: by the default. */
  public static AccessRule authenticated(Set<String> schemes) {
    return of(Access.AUTHENTICATED, schemes);
  }

  /** No caller may pass. */
  public static AccessRule denied() {
    return of(Access.DENIED, Set.of());
  }

  static AccessRule of(Access access, Set<String> schemes) {
    return new AccessRule(access, Set.of(), schemes);
  }

  /** Whether a caller must be authenticated. */
  public boolean isProtected() {
    return access == Access.AUTHENTICATED || access == Access.ROLES;
  }

  /** Whether {@code @RolesAllowed} or {@code @DenyAll} asks for callers to be refused. */
  public boolean restricts() {
    return access == Access.ROLES || access == Access.DENIED;
  }

  /** Whether the default scheme decides, so that there must be one. */
  public boolean needsDefault() {
    return isProtected() && schemes.isEmpty();
  }

  /**
   * The same rule with these schemes where it names none: what {@code @JwtScheme} on the
   * Application does.
   */
  public AccessRule orSchemes(Set<String> fallback) {
    boolean takes = schemes.isEmpty() && (isProtected() || access == Access.UNANNOTATED);
    return takes ? new AccessRule(access, roles, fallback) : this;
  }

  /** Describe the rule in a few words, for tables and messages. */
  public Text summary() {
    return switch (access) {
      case UNANNOTATED -> Text.of("no annotation");
      case OPEN -> Text.of("open");
      case OPTIONAL -> Text.of("token optional");
      case AUTHENTICATED -> Text.of("authenticated");
      case ROLES -> Text.of("roles ").names(roles);
      case DENIED -> Text.of("denied");
    };
  }
}
