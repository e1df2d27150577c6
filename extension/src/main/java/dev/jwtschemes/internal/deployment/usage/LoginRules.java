package dev.jwtschemes.internal.deployment.usage;

import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.scheme.Settings.Identity;
import java.util.List;

/** What logins of the application's own mean. Not thread-safe. */
public final class LoginRules {
  private final OwnLogins logins;
  private final Usages usages;
  private final Identity identity;
  private final boolean configured;
  private boolean classesUsed = true;
  private boolean handlersUsed = true;

  /**
   * Judge by these.
   *
   * @param configured whether any configuration of schemes is there
   */
  public LoginRules(OwnLogins logins, Usages usages, Identity identity, boolean configured) {
    this.logins = logins;
    this.usages = usages;
    this.identity = identity;
    this.configured = configured;
  }

  /** Whether CDI uses a login that is a class of the application; supposed until it is known. */
  public void areClassesUsed(boolean used) {
    classesUsed = used;
  }

  /** Whether CDI uses a handler of the application's; supposed until it is known. */
  public void areHandlersUsed(boolean used) {
    handlersUsed = used;
  }

  /**
   * Whether the application has a login of its own, and neither it nor its configuration uses
   * anything of this library, as far as CDI has shown it.
   */
  public boolean leaveItToServer() {
    return logins.isInUse(classesUsed)
        && identity == Identity.AUTO
        && !configured
        && !usages.isOurs();
  }

  /** List the findings about them. */
  public List<Finding> findings(boolean idle) {
    return switch (identity) {
      case OFF -> List.of();
      case ON -> logins.conflicting(handlersUsed);
      case AUTO -> logins.all().stream().limit(1).map(login -> kept(login, idle)).toList();
    };
  }

  private static Finding kept(Finding login, boolean idle) {
    return new Finding(idle ? Problem.IDLE : Problem.LOGIN_KEPT, login.where(), login.detail());
  }
}
