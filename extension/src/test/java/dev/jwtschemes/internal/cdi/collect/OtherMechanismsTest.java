package dev.jwtschemes.internal.cdi.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.deployment.web.WebXml;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Text;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherMechanismsTest {
  @Test
  void login_config_of_the_servers_is_a_login() {
    assertThat(OtherMechanisms.login(webXml("FORM")))
        .contains(
            new Finding(
                Problem.OTHER_MECHANISM, Text.of("WEB-INF/web.xml"), Text.of("login-config FORM")));
  }

  @Test
  void mp_jwt_is_not_another_login() {
    assertThat(OtherMechanisms.login(webXml("MP-JWT"))).isEmpty();
    assertThat(OtherMechanisms.login(WebXml.NONE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.lang.Object", // the class of beans that Soteria makes
        "com.ibm.ws.security.javaeesec.cdi.beans.BasicHttpAuthenticationMechanism",
        "io.openliberty.security.jakartasec.cdi.beans.OidcHttpAuthenticationMechanism",
        "io.smallrye.jwt.auth.mechanism.JWTHttpAuthenticationMechanism",
        "org.glassfish.soteria.mechanisms.BasicAuthenticationMechanism",
        "org.glassfish.soteria.mechanisms.DefaultHttpAuthenticationMechanismHandler",
        "org.wildfly.security.soteria.original.OpenIdAuthenticationMechanism",
        "fish.payara.microprofile.jwtauth.eesecurity.JWTAuthenticationMechanism",
        "fish.payara.security.oauth2.OAuth2AuthenticationMechanism",
        "fish.payara.security.realm.mechanisms.CertificateAuthenticationMechanism",
        "org.omnifaces.jwt.eesecurity.JWTAuthenticationMechanism"
      })
  void mechanism_of_a_server_is_not_the_applications(String type) {
    assertThat(OtherMechanisms.isServers(type)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "com.acme.CorpMechanism",
        "com.ibm.acme.CorpMechanism",
        "org.jboss.as.quickstarts.Login",
        "jakarta.acme.Login",
        "javax.acme.Login"
      })
  void mechanism_of_any_other_name_is(String type) {
    assertThat(OtherMechanisms.isServers(type)).isFalse();
  }

  private static WebXml webXml(String method) {
    return new WebXml(Optional.of(new WebXml.Login(method, "")), Optional.empty());
  }
}
