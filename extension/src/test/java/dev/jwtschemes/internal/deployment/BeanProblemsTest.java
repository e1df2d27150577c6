package dev.jwtschemes.internal.deployment;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.TokenValidator;
import dev.jwtschemes.event.RequestReceived;
import dev.jwtschemes.event.TokenValidated;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.AfterTypeDiscovery;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.jwt.Claim;
import org.eclipse.microprofile.jwt.ClaimValue;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each JWTS-2xx of beans, provoked by a deployment: what is wrong with the use of schemes in CDI.
 */
class BeanProblemsTest {
  private static final String HERE = "dev.jwtschemes.internal.deployment.BeanProblemsTest$";

  public static class Observers {
    void synchronous(@Observes @JwtScheme("staf") RequestReceived event) {}

    void asynchronous(@ObservesAsync @JwtScheme("sales") TokenValidated event) {}
  }

  @Test
  void jwts_202_observer_of_an_unregistered_scheme() {
    Deployment.of(Observers.class)
        .withScheme("staff")
        .startsWith(
            "JWTS-202 "
                + HERE
                + "Observers#asynchronous: An observer is qualified with a scheme that isn't registered; it is never called ('sales'; registered: [staff]). Correct the name, register the scheme, or announce it with SchemeSetup.expect.",
            "JWTS-202 "
                + HERE
                + "Observers#synchronous: An observer is qualified with a scheme that isn't registered; it is never called ('staf'; registered: [staff], did you mean 'staff'?). Correct the name, register the scheme, or announce it with SchemeSetup.expect.");
  }

  public static class InjectionPoints {
    @Inject
    @JwtScheme("staf")
    JsonWebToken token;

    @Inject
    InjectionPoints(@JwtScheme("sales") TokenValidator validator) {}
  }

  @Test
  void jwts_203_injection_point_of_an_unregistered_scheme() {
    Deployment.of(InjectionPoints.class)
        .withScheme("staff")
        .startsWith(
            "JWTS-203 "
                + HERE
                + "InjectionPoints#<init>: An injection point names a scheme that isn't registered; its token is always empty ('sales'; registered: [staff]). Correct the name, register the scheme, or announce it with SchemeSetup.expect.",
            "JWTS-203 "
                + HERE
                + "InjectionPoints#token: An injection point names a scheme that isn't registered; its token is always empty ('staf'; registered: [staff], did you mean 'staff'?). Correct the name, register the scheme, or announce it with SchemeSetup.expect.");
  }

  @ApplicationScoped
  public static class Kept {
    @Inject
    @Claim("dept")
    String dept;

    @Inject
    Kept(@Claim(standard = Claims.iss) Optional<String> issuer) {}

    /** For CDI's proxy. */
    Kept() {}

    @Inject
    @Claim("dept")
    ClaimValue<String> live;

    @Inject
    @Claim("dept")
    Provider<String> provider;

    @Inject JsonWebToken token;
  }

  @Path("early")
  @Dependent
  public static class Early {
    @Inject
    @Claim("level")
    Long level;

    @GET
    @PermitAll
    public String get() {
      return "";
    }
  }

  @RequestScoped
  public static class InTime {
    @Inject
    @Claim("dept")
    String dept;

    @Inject Part part;
  }

  @Dependent
  public static class Part {
    @Inject
    @Claim("dept")
    String dept;
  }

  @Test
  void jwts_211_claim_that_outlives_the_request_or_comes_before_the_caller() {
    Deployment.of(Kept.class, Early.class, InTime.class, Part.class)
        .withScheme("staff")
        .with("jwt-schemes.default", "staff")
        .startsWith(
            "JWTS-211 "
                + HERE
                + "Early#level: A claim is injected as a plain value into what may be made before the caller is known or serve several callers; it stays empty, or is another caller's (@Claim \"level\"). Make the bean @RequestScoped, or inject ClaimValue, Provider or JsonWebToken, which look it up when they are asked.",
            "JWTS-211 "
                + HERE
                + "Kept#<init>: A claim is injected as a plain value into what may be made before the caller is known or serve several callers; it stays empty, or is another caller's (@Claim \"iss\"). Make the bean @RequestScoped, or inject ClaimValue, Provider or JsonWebToken, which look it up when they are asked.",
            "JWTS-211 "
                + HERE
                + "Kept#dept: A claim is injected as a plain value into what may be made before the caller is known or serve several callers; it stays empty, or is another caller's (@Claim \"dept\"). Make the bean @RequestScoped, or inject ClaimValue, Provider or JsonWebToken, which look it up when they are asked.");
  }

  /** Shows classes without their beans as well, as Open Liberty does before it shows beans. */
  static final class ShowingBefore implements Extension {
    private final List<Class<?>> classes;

    ShowingBefore(Class<?>... classes) {
      this.classes = List.of(classes);
    }

    void show(@Observes AfterTypeDiscovery event, BeanManager manager) {
      classes.forEach(
          type ->
              manager
                  .getInjectionTargetFactory(manager.createAnnotatedType(type))
                  .createInjectionTarget(null));
    }
  }

  public abstract static class Inheritable {
    @Inject
    @Claim("dept")
    String dept;
  }

  @Path("heir")
  @RequestScoped
  public static class Heir extends Inheritable {
    @Inject
    @Claim("level")
    Long level;

    @Inject
    void name(@Claim("upn") String name) {}

    @GET
    @PermitAll
    public String get() {
      return "";
    }
  }

  @Path("stranger")
  @Dependent
  public static class Stranger extends Inheritable {
    @GET
    @PermitAll
    public String get() {
      return "";
    }
  }

  @Test
  void jwts_211_is_not_raised_for_a_request_scoped_bean_that_is_shown_without_its_bean_too() {
    Deployment.of(Heir.class)
        .extendedBy(new ShowingBefore(Heir.class))
        .withScheme("staff")
        .startsWith();
  }

  @Test
  void jwts_211_resource_that_inherits_a_claim() {
    Deployment.of(Heir.class, Stranger.class)
        .withScheme("staff")
        .startsWith(
            "JWTS-211 "
                + HERE
                + "Inheritable#dept: A claim is injected as a plain value into what may be made before the caller is known or serve several callers; it stays empty, or is another caller's (@Claim \"dept\"). Make the bean @RequestScoped, or inject ClaimValue, Provider or JsonWebToken, which look it up when they are asked.");
  }

  @Test
  void jwts_211_class_without_a_bean() {
    Deployment.of()
        .extendedBy(new ShowingBefore(Stranger.class))
        .withScheme("staff")
        .startsWith(
            "JWTS-211 "
                + HERE
                + "Inheritable#dept: A claim is injected as a plain value into what may be made before the caller is known or serve several callers; it stays empty, or is another caller's (@Claim \"dept\"). Make the bean @RequestScoped, or inject ClaimValue, Provider or JsonWebToken, which look it up when they are asked.");
  }

  /** Lives as long as whatever it is injected into. */
  @Dependent
  public static class Box implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    @Claim("dept")
    String dept;
  }

  @Dependent
  public static class Crate implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Box box;
  }

  @SessionScoped
  public static class Basket implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Box box;
  }

  @ApplicationScoped
  public static class Store {
    @Inject Crate crate;
  }

  @Stateless
  public static class Pooled {
    @Inject Box box;
  }

  @RequestScoped
  public static class Hand {
    @Inject Crate crate;
  }

  @ApplicationScoped
  public static class Asking {
    @Inject Instance<Box> boxes;
    @Inject Provider<Crate> crates;
    @Inject Hand hand;
  }

  @ParameterizedTest
  @CsvSource({"Basket, Basket#box", "Store, Store#crate", "Pooled, Pooled#box"})
  void jwts_211_claim_in_a_dependent_bean_that_outlives_the_request(String owner, String through)
      throws ClassNotFoundException {
    Deployment.of(Class.forName(HERE + owner), Crate.class, Box.class)
        .withScheme("staff")
        .startsWith(
            "JWTS-211 "
                + HERE
                + "Box#dept: A claim is injected as a plain value into what may be made before the caller is known or serve several callers; it stays empty, or is another caller's (@Claim \"dept\", through "
                + HERE
                + through
                + "). Make the bean @RequestScoped, or inject ClaimValue, Provider or JsonWebToken, which look it up when they are asked.");
  }

  @Test
  void jwts_211_is_not_raised_for_a_dependent_bean_that_ends_with_the_request_or_is_asked_for() {
    Deployment.of(Hand.class, Asking.class, Crate.class, Box.class)
        .withScheme("staff")
        .startsWith();
  }

  /** Two dependent beans that are injected into each other by a provider: no end, no owner. */
  @Dependent
  public static class Circle {
    @Inject
    @Claim("dept")
    String dept;

    @Inject Provider<Circle> other;
  }

  @Test
  void jwts_211_is_not_raised_for_a_dependent_bean_that_nothing_keeps() {
    Deployment.of(Circle.class).withScheme("staff").startsWith();
  }

  @JwtScheme("staff")
  public static class Service {}

  @Test
  void jwts_208_scheme_where_no_request_passes() {
    Deployment.of(Service.class)
        .withScheme("staff")
        .startsWith(
            "JWTS-208 "
                + HERE
                + "Service: @JwtScheme is on an element that never handles requests, so it has no effect (names [staff]). Move it to a JAX-RS resource class or method.");
  }

  public static class Helper {
    @JwtScheme("staff")
    public void help() {}

    @Produces
    @JwtScheme("staff")
    public String produce() {
      return "";
    }
  }

  @Test
  void jwts_208_scheme_on_a_method_where_no_request_passes() {
    Deployment.of(Helper.class)
        .withScheme("staff")
        .startsWith(
            "JWTS-208 "
                + HERE
                + "Helper#help: @JwtScheme is on an element that never handles requests, so it has no effect (names [staff]). Move it to a JAX-RS resource class or method.");
  }

  public static class Repeating {
    @Inject
    @JwtScheme("staff")
    @JwtScheme("partner")
    JsonWebToken token;

    void received(@Observes @JwtScheme("staff") @JwtScheme("partner") RequestReceived event) {}
  }

  @Test
  void jwts_209_repeated_at_an_injection_point_and_an_observer() {
    Deployment.of(Repeating.class)
        .withScheme("staff")
        .withScheme("partner")
        .startsWith(
            "JWTS-209 "
                + HERE
                + "Repeating#received, "
                + HERE
                + "Repeating#token: @JwtScheme is repeated on an injection point or observer, where only one scheme makes sense (names [partner, staff]). Keep one name; for several, write one injection point or observer each.");
  }
}
