package dev.jwtschemes.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.internal.adapter.Library;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Text;
import dev.jwtschemes.testkit.Issuer;
import dev.jwtschemes.testkit.TestIssuer;
import dev.jwtschemes.testkit.WithIssuers;
import dev.jwtschemes.testkit.app.EmbeddedApplication;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.List;
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
      // Only the method is known: there is no servlet here, whose request would be.
      String request = "'-' '-' (" + Unfiltered.class.getName() + "#unfiltered)";
      assertSame(FailureReason.ENFORCEMENT_MISSING, app.get("unfiltered", staff.token()), request);
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
    @RegisterExtension static final EmbeddedApplication app = EmbeddedApplication.of(Served.class);

    LateFinding() {
      super(app);
    }

    @Test
    void nothing_is_served_after_a_finding_that_stops_a_deployment(
        @Issuer("staff") TestIssuer staff) throws Exception {
      assertThat(app.get("fine", staff.token()).body()).isEqualTo("fine");

      CDI.current()
          .select(Library.class)
          .get()
          .arrivals()
          .obstructed(List.of(new Finding(Problem.SERVICES_NOT_LOADED, Text.of("a.Api"))));

      assertSame(FailureReason.DEPLOYMENT_REFUSED, app.get("fine", staff.token()));
    }
  }

  @Nested
  @WithIssuers(
      value = "staff",
      properties = {"jwt-schemes.console=true", "jwt-schemes.problem-details=public"})
  class LateFindingInPublic extends LateFinding {}

  @Nested
  @WithIssuers(
      value = "staff",
      properties = {"jwt-schemes.console=true", "jwt-schemes.problem-details=dev"})
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

  /** Is as it should be. */
  public static class Served extends Application {
    /** For JAX-RS. */
    public Served() {}

    @Override
    public Set<Class<?>> getClasses() {
      return Set.of(Fine.class);
    }
  }

  /** A resource. */
  @Path("fine")
  public static class Fine {
    /** For JAX-RS. */
    public Fine() {}

    /** Answer callers of {@code staff}. */
    @GET
    @JwtScheme("staff")
    public String fine() {
      return "fine";
    }
  }
}
