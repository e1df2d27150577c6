package dev.jwtschemes.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.testkit.Issuer;
import dev.jwtschemes.testkit.TestIssuer;
import dev.jwtschemes.testkit.WithIssuers;
import dev.jwtschemes.testkit.app.EmbeddedApplication;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The reasons of applications that can't be served: each needs one of its own. */
class BrokenServicesTest {

  abstract static class WithoutFilter extends EveryPlace {
    @RegisterExtension
    static final EmbeddedApplication app = EmbeddedApplication.of(WithoutServices.class);

    WithoutFilter() {
      super(app);
    }

    @Test
    void a_resource_is_not_served_without_the_filter(@Issuer("staff") TestIssuer staff)
        throws Exception {
      assertSame(FailureReason.ENFORCEMENT_MISSING, app.get("unfiltered", staff.token()));
    }
  }

  @Nested
  @WithIssuers(
      value = "staff",
      properties = {"jwt-schemes.console=true", "jwt-schemes.problem-details=public"})
  class WithoutFilterInPublic extends WithoutFilter {}

  @Nested
  @WithIssuers(
      value = "staff",
      properties = {"jwt-schemes.console=true", "jwt-schemes.problem-details=dev"})
  class WithoutFilterForDevelopers extends WithoutFilter {}

  abstract static class LateFinding extends EveryPlace {
    @RegisterExtension
    static final EmbeddedApplication app = EmbeddedApplication.of(WithHiddenTypo.class);

    LateFinding() {
      super(app);
    }

    @Test
    void nothing_is_served_after_a_finding_that_stops_a_deployment(
        @Issuer("staff") TestIssuer staff) throws Exception {
      assertThat(app.get("fine", staff.token()).body()).isEqualTo("fine");
      assertThat(app.get("tree/leaf", staff.token()).statusCode()).isEqualTo(500);
      app.events().clear();
      assertSame(FailureReason.DEPLOYMENT_REFUSED, app.get("fine", staff.token()));
    }
  }

  @Nested
  @WithIssuers(
      value = "staff",
      properties = {
        "jwt-schemes.console=true",
        "jwt-schemes.problem-details=public",
        "jwt-schemes.validation=fail"
      })
  class LateFindingInPublic extends LateFinding {}

  @Nested
  @WithIssuers(
      value = "staff",
      properties = {
        "jwt-schemes.console=true",
        "jwt-schemes.problem-details=dev",
        "jwt-schemes.validation=fail"
      })
  class LateFindingForDevelopers extends LateFinding {}

  /** Hides from all but the JAX-RS runtime that it has no features. */
  public static class WithoutServices extends Application {
    /** For JAX-RS. */
    public WithoutServices() {}

    @Override
    public Set<Class<?>> getClasses() {
      return Set.of(Unfiltered.class);
    }

    @Override
    public Map<String, Object> getProperties() {
      boolean isRuntime =
          StackWalker.getInstance()
              .walk(
                  frames ->
                      frames
                          .limit(8)
                          .map(StackWalker.StackFrame::getClassName)
                          .noneMatch(name -> name.startsWith("dev.jwtschemes.internal.")));
      return isRuntime ? Map.of("jakarta.ws.rs.loadServices", false) : Map.of();
    }
  }

  /** Reached past the filter. */
  @Path("unfiltered")
  @RequestScoped
  public static class Unfiltered {
    /** For JAX-RS. */
    public Unfiltered() {}

    /** Answer callers of {@code staff}. */
    @GET
    @JwtScheme("staff")
    public String unfiltered() {
      return "reached";
    }
  }

  /** Has a resource that is seen when a request comes to it. */
  public static class WithHiddenTypo extends Application {
    /** For JAX-RS. */
    public WithHiddenTypo() {}

    @Override
    public Set<Class<?>> getClasses() {
      return Set.of(Tree.class);
    }
  }

  /** A resource and a locator. */
  @Path("/")
  public static class Tree {
    /** For JAX-RS. */
    public Tree() {}

    /** Answer callers of {@code staff}. */
    @GET
    @Path("fine")
    @JwtScheme("staff")
    public String fine() {
      return "fine";
    }

    /** Lead to what no class names. */
    @Path("tree")
    public Object leaf() {
      return new Leaf();
    }
  }

  /** With a name that no scheme has. */
  public static class Leaf {
    /** For callers of a scheme that does not exist. */
    @GET
    @Path("leaf")
    @JwtScheme("staf")
    public String leaf() {
      return "reached";
    }
  }
}
