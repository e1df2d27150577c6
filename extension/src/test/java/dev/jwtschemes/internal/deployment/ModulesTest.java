package dev.jwtschemes.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.text.Text;
import org.junit.jupiter.api.Test;

class ModulesTest {
  private static final String WILDFLY = "org.jboss.modules.ModuleClassLoader";
  private static final String LIBERTY = "com.ibm.ws.classloading.internal.AppClassLoader";

  @Test
  void login_of_another_module_lets_wildfly_ask_its_own_mp_jwt() {
    var modules = new Modules(WILDFLY);
    modules.addLogin("com.example.Shop");

    assertThat(modules.serversMpJwt(false).map(Finding::line).map(Text::toString))
        .hasValue(
            "JWTS-303 the server: The server's own MP-JWT answers beside this library, and may"
                + " refuse tokens or add headers of its own (WildFly's MP-JWT, by @LoginConfig of"
                + " com.example.Shop in another web application of the EAR). Remove the server's"
                + " feature (Open Liberty: mpJwt), or the mp.jwt.* properties it reads; on Helidon"
                + " set security.jersey.enabled=false; on WildFly deploy this web application"
                + " outside of that EAR.");
  }

  @Test
  void wildfly_asks_the_mechanism_of_a_module_that_has_one() {
    var modules = new Modules(WILDFLY);
    modules.addLogin("com.example.Shop");

    assertThat(modules.serversMpJwt(true)).isEmpty();
  }

  @Test
  void no_login_of_another_module_changes_nothing() {
    assertThat(new Modules(WILDFLY).serversMpJwt(false)).isEmpty();
  }

  @Test
  void other_servers_ask_no_mp_jwt_of_theirs() {
    var modules = new Modules(LIBERTY);
    modules.addLogin("com.example.Shop");

    assertThat(modules.serversMpJwt(false)).isEmpty();
  }
}
