package dev.jwtschemes.internal.deployment;

import dev.jwtschemes.internal.deployment.usage.Usages;
import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.internal.scheme.Settings;
import java.util.List;
import java.util.Set;

/**
 * A resource method as it is protected now. Rules of locators before it are not in it.
 *
 * @param where class#method
 * @param requests HTTP methods with paths as declared, below the Application's; none of a servlet
 * @param rule as declared
 * @param access what the rule means with the setting for methods without one
 * @param schemes of which one may authenticate the caller, in order; for an open method each
 * @param findings of the validator at this place, a line each
 */
public record ResourceView(
    String where,
    Set<String> requests,
    AccessRule rule,
    Access access,
    Set<String> schemes,
    List<String> findings) {

  /** Who may call. */
  public enum Access {
    /** Every caller; a token that is sent must be valid. */
    OPEN,
    /** Callers that a scheme authenticates, with a role if the rule has roles. */
    PROTECTED,
    /** No caller. */
    DENIED;

    static Access of(Usages.Resource resource, Settings settings) {
      if (resource.contradicts()) {
        return DENIED;
      }
      return switch (resource.rule().access()) {
        case OPEN, OPTIONAL -> OPEN;
        case AUTHENTICATED, ROLES -> PROTECTED;
        case DENIED -> DENIED;
        case UNANNOTATED ->
            switch (settings.unannotated()) {
              case PERMIT, IGNORE -> OPEN;
              case AUTHENTICATED -> PROTECTED;
              case DENY -> DENIED;
            };
      };
    }
  }
}
