package dev.jwtschemes.internal.deployment;

import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Text;
import java.util.Optional;

/**
 * The web applications of one EAR that have this library, and what their server makes of them.
 * Payara and GlassFish find the archive of a bean by the name of its class alone, so that the beans
 * of all of them get into one. Open Liberty finds the mechanism of one of them at most. Used by one
 * thread, at deployment.
 */
public final class Modules {
  private static final String PAYARA = "org.glassfish.web.loader.";
  private static final String LIBERTY = "com.ibm.ws.";

  private final String loader;
  private boolean others;

  /**
   * Judge by the server.
   *
   * @param loader the class of the web application's class loader
   */
  public Modules(String loader) {
    this.loader = loader;
  }

  /** The container of this application has another copy of this library. */
  public void addOther() {
    others = true;
  }

  /** Whether the server can't ask the mechanism of each of them. */
  public boolean shareLogin() {
    return others && loader.startsWith(LIBERTY);
  }

  /**
   * What is wrong with it.
   *
   * @param application its name
   * @param demanded whether the application demands this library's login
   */
  public Optional<Finding> finding(String application, boolean demanded) {
    Text where = Text.EMPTY.name(application);
    if (others && loader.startsWith(PAYARA)) {
      return Optional.of(new Finding(Problem.MODULES_MERGED, where));
    }
    return shareLogin()
        ? Optional.of(
            new Finding(
                demanded ? Problem.MODULES_WITHOUT_LOGIN : Problem.MODULES_SHARE_LOGIN, where))
        : Optional.empty();
  }
}
