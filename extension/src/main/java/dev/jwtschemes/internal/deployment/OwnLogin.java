package dev.jwtschemes.internal.deployment;

import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.registry.Idleness;
import dev.jwtschemes.internal.scheme.Settings.Identity;
import java.util.Collection;
import java.util.List;

/** What a login of the application's own means. Not thread-safe. */
final class OwnLogin {
  private final Usages usages;
  private final Identity identity;
  private final boolean configured;

  /**
   * Judge by these.
   *
   * @param configured whether any configuration of schemes is there
   */
  OwnLogin(Usages usages, Identity identity, boolean configured) {
    this.usages = usages;
    this.identity = identity;
    this.configured = configured;
  }

  /**
   * Whether the application has a login of its own, and neither it nor its configuration uses
   * anything of this library, as far as CDI has shown it.
   */
  boolean isAlone() {
    return usages.isLoginInUse() && identity == Identity.AUTO && !configured && !usages.isOurs();
  }

  /** The finding about it. */
  List<Finding> findings(Idleness idleness) {
    Collection<Finding> logins = usages.logins();
    if (logins.isEmpty() || identity == Identity.OFF) {
      return List.of();
    }
    if (identity == Identity.ON) {
      return List.copyOf(logins);
    }
    Problem problem = idleness.isIdle() ? Problem.IDLE : Problem.LOGIN_KEPT;
    return logins.stream()
        .limit(1)
        .map(login -> new Finding(problem, login.where(), login.detail()))
        .toList();
  }
}
