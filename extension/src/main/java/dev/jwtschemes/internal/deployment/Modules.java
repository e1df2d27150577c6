package dev.jwtschemes.internal.deployment;

import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Text;
import java.util.Optional;

/**
 * The web applications of one EAR that have this library, and what their server makes of them.
 * Payara and GlassFish find the archive of a bean by the name of its class alone, so that the beans
 * of all of them get into one. Open Liberty finds the mechanism of one of them at most. WildFly
 * asks its own MP-JWT about all of them, if one of them has {@code @LoginConfig}. Used by one
 * thread, at deployment.
 */
public final class Modules {
  private static final String PAYARA = "org.glassfish.web.loader.";
  private static final String LIBERTY = "com.ibm.ws.";
  private static final String WILDFLY = "org.jboss.modules.";

  private final String loader;
  private boolean others;
  private Optional<String> login = Optional.empty();

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

  /** A class of another web application in the EAR asks for MP-JWT. */
  public void addLogin(String type) {
    login = Optional.of(type);
  }

  /**
   * The server's own MP-JWT, where it is asked about requests to this application.
   *
   * @param mechanism whether this application has this library's mechanism, which is asked then
   */
  public Optional<Finding> serversMpJwt(boolean mechanism) {
    return login
        .filter(type -> !mechanism && loader.startsWith(WILDFLY))
        .map(
            type ->
                new Finding(
                    Problem.SERVER_MP_JWT_ACTIVE,
                    Text.of("the server"),
                    Text.of("WildFly's MP-JWT, by @LoginConfig of ")
                        .name(type)
                        .and(" in another web application of the EAR")));
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
