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
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.core.ResteasyDeploymentImpl;
import org.jboss.resteasy.mock.MockHttpRequest;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jboss.resteasy.spi.ResteasyDeployment;

/**
 * An application on RESTEasy, deployed with the library as it finds it and asked without a network:
 * matching, filters and invocation are the server's. Schemes are {@code staff}, the default, and
 * {@code partner}.
 */
public final class RestApplication implements AutoCloseable {
  private final Deployment cdi;
  private final ResteasyDeployment rest = new ResteasyDeploymentImpl();

  private RestApplication(Deployment cdi, Application application) {
    this.cdi = cdi;
    rest.setApplication(application);
    try {
      rest.start();
    } catch (RuntimeException e) {
      cdi.close();
      throw e;
    }
  }

  /** Deploy these resource classes. */
  public static RestApplication of(Class<?>... classes) {
    return deployed(plan(), new Listed(Set.of(classes), Set.of()));
  }

  /** Deploy these objects as resources. */
  static RestApplication ofObjects(Object... objects) {
    return deployed(plan(), new Listed(Set.of(), Set.of(objects)));
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
    cdi.started();
    return new RestApplication(cdi, application);
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
    return send("GET", path).getStatus();
  }

  /** The status of the answer to a GET with a token. */
  public int get(String path, String token) {
    return send("GET", path, "Authorization", "Bearer " + token).getStatus();
  }

  /** The answer to a request with these headers, names and values in turn. */
  MockHttpResponse send(String method, String path, String... headers) {
    try {
      MockHttpRequest request = MockHttpRequest.create(method, path);
      for (int i = 0; i < headers.length; i += 2) {
        request.header(headers[i], headers[i + 1]);
      }
      MockHttpResponse response = new MockHttpResponse();
      rest.getDispatcher().invoke(request, response);
      return response;
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
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
    rest.stop();
  }

  @Override
  public void close() {
    rest.stop();
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
