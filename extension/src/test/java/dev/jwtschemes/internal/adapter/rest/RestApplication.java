package dev.jwtschemes.internal.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.jwtschemes.internal.deployment.Deployment;
import dev.jwtschemes.internal.deployment.TestKeys;
import jakarta.ws.rs.core.Application;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;

/**
 * An application on a JAX-RS runtime, deployed with the library as it finds it and asked without a
 * network: matching, filters and invocation are the runtime's. Schemes are {@code staff}, the
 * default, and {@code partner}.
 */
public final class RestApplication implements AutoCloseable {
  private final Deployment cdi;
  private final RestRuntime rest;

  private RestApplication(Deployment cdi, Application application, RestRuntime.Kind kind) {
    this.cdi = cdi;
    try {
      rest = kind.start(application);
    } catch (RuntimeException e) {
      cdi.close();
      throw e;
    }
  }

  /** The usual configuration and these bean classes. */
  public static Deployment.Plan plan(Class<?>... beans) {
    return Deployment.of(beans)
        .withScheme("staff")
        .withScheme("partner")
        .with("jwt-schemes.default", "staff");
  }

  /** Deploy an Application with this configuration. */
  public static RestApplication deployed(Deployment.Plan plan, Application application) {
    return deployed(plan.start(), application);
  }

  /** Deploy an Application beside beans that have started. */
  public static RestApplication deployed(Deployment cdi, Application application) {
    return deployed(cdi, application, RestRuntime.Kind.RESTEASY);
  }

  /** Deploy it on a runtime of this kind. */
  static RestApplication deployed(Deployment cdi, Application application, RestRuntime.Kind kind) {
    cdi.started();
    return new RestApplication(cdi, application, kind);
  }

  /** A valid token of the scheme, with these groups. */
  public static String token(String scheme, String... groups) {
    Instant now = Instant.now();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer("https://" + scheme + ".example")
            .audience(scheme + "-service")
            .subject("alice")
            .claim("upn", "alice")
            .claim("groups", List.of(groups))
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(300)))
            .build();
    SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
    try {
      token.sign(new RSASSASigner(TestKeys.rsa().getPrivate()));
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
    return token.serialize();
  }

  /** The status of the answer to an anonymous GET. */
  public int get(String path) {
    return send("GET", path).status();
  }

  /** The status of the answer to a GET with a token. */
  public int get(String path, String token) {
    return send("GET", path, "Authorization", "Bearer " + token).status();
  }

  /** The answer to a request with these headers, names and values in turn. */
  RestRuntime.Answer send(String method, String path, String... headers) {
    return rest.send(method, path, headers);
  }

  /** The findings that were reported so far. */
  List<String> findings() {
    return cdi.findings();
  }

  /** All that was logged so far. */
  String log() {
    return String.join("\n", cdi.log());
  }

  /** Demand that only a partner's admin passes. */
  void assertForPartnersAdmins(String path) {
    assertThat(get(path)).as("anonymous").isEqualTo(401);
    assertThat(get(path, token("staff", "admin"))).as("staff").isEqualTo(401);
    assertThat(get(path, token("partner"))).as("without the role").isEqualTo(403);
    assertThat(get(path, token("partner", "admin"))).as("partner's admin").isEqualTo(200);
  }

  /** Undeploy the JAX-RS part alone. */
  public void stop() {
    rest.close();
  }

  @Override
  public void close() {
    rest.close();
    cdi.close();
  }

  /** An Application that lists its resources. */
  public static class Listed extends Application {
    private final Set<Class<?>> classes;
    private final Set<Object> singletons;

    /** List these. */
    public Listed(Set<Class<?>> classes, Set<Object> singletons) {
      this.classes = classes;
      this.singletons = singletons;
    }

    @Override
    public Set<Class<?>> getClasses() {
      return classes;
    }

    @Override
    @SuppressWarnings("deprecation")
    public Set<Object> getSingletons() {
      return singletons;
    }
  }
}
