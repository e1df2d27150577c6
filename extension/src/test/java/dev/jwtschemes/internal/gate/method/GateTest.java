package dev.jwtschemes.internal.gate.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jwtschemes.event.AuthenticationFailed;
import dev.jwtschemes.internal.cdi.OwnMechanism;
import dev.jwtschemes.internal.current.RequestScopedCallers;
import dev.jwtschemes.internal.deployment.Deployment;
import dev.jwtschemes.internal.deployment.LateArrivals;
import dev.jwtschemes.internal.gate.Admission;
import dev.jwtschemes.internal.gate.Enforcement;
import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.internal.rule.ResourceTarget;
import dev.jwtschemes.internal.rule.RuleReader;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import java.io.Serializable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The interceptor before resource methods. A call by reflection is what JAX-RS runtimes do. */
class GateTest {

  @Path("orders")
  @ApplicationScoped
  public static class Orders {
    @Inject Vault vault;

    @GET
    @PermitAll
    public String list() {
      return "orders";
    }

    @GET
    @Path("{id}")
    @PermitAll
    public String list(String id) {
      return list() + id;
    }

    @GET
    @Path("copy")
    @PermitAll
    public String copy() {
      return "copy";
    }

    @GET
    @Path("vault")
    @PermitAll
    public String throughVault() {
      return vault.open();
    }

    @Path("parts")
    public Parts parts() {
      return new Parts();
    }

    public String helper() {
      return "help";
    }
  }

  public static class Parts {
    @GET
    public String get() {
      return "part";
    }
  }

  @Path("vault")
  @RequestScoped
  @DenyAll
  public static class Vault {
    @GET
    public String open() {
      return "vault";
    }
  }

  @Path("unscoped")
  public static class Constructed {
    private final Orders orders;

    @Inject
    public Constructed(Orders orders) {
      this.orders = orders;
    }

    @GET
    public String get() {
      return orders.helper();
    }
  }

  public interface Api<T> {
    @GET
    T read(T key);
  }

  @Path("generic")
  @ApplicationScoped
  @RolesAllowed("clerk")
  public static class Generic implements Api<String> {
    @Override
    public String read(String key) {
      return key;
    }
  }

  @Path("session")
  @SessionScoped
  public static class OfSession implements Serializable {
    private static final long serialVersionUID = 1L;

    @GET
    public String get() {
      return "session";
    }
  }

  @Path("final")
  public static final class Final {
    @GET
    public String get() {
      return "final";
    }
  }

  @Path("hidden")
  @Singleton
  public static class FinalMethod {
    @GET
    public final String get() {
      return "final method";
    }
  }

  @Singleton
  public static class Failures {
    final List<String> heard = new ArrayList<>();

    void failed(@Observes AuthenticationFailed event) {
      heard.add(
          event.failure().reason().id()
              + " "
              + event.resourceMethod().map(Method::getName).orElse(""));
    }
  }

  @Test
  void call_by_the_applications_own_code_passes() {
    try (Deployment deployment = application()) {
      assertThat(deployment.get(Orders.class).list()).isEqualTo("orders");
    }
  }

  @Test
  void call_by_the_applications_own_code_passes_through_lambdas_streams_and_other_threads()
      throws Exception {
    try (Deployment deployment = application()) {
      Orders orders = deployment.get(Orders.class);
      assertThat(Stream.of("1").map(orders::list).toList()).containsExactly("orders1");
      assertThat(CompletableFuture.supplyAsync(orders::list).get()).isEqualTo("orders");
    }
  }

  @Test
  void dispatch_without_a_decision_is_refused_with_500_event_and_log_line() {
    try (Deployment deployment = application()) {
      assertThatThrownBy(() -> dispatch(deployment, Orders.class, "list"))
          .isInstanceOfSatisfying(
              WebApplicationException.class,
              thrown -> assertThat(thrown.getResponse().getStatus()).isEqualTo(500));
      assertThat(deployment.get(Failures.class).heard).containsExactly("enforcement-missing list");
      assertThat(deployment.log())
          .containsExactly(
              "WARNING 500 enforcement-missing: '-' '-' (dev.jwtschemes.internal.gate.method.GateTest$Orders#list), no scheme chosen of []: the JAX-RS filter of this library has not decided on this method. The request reached the application past the filter of this library, which is not registered there: remove jakarta.ws.rs.loadServices=false or the absolute-ordering that leaves it out, or use a supported JAX-RS runtime. [id]");
    }
  }

  @ParameterizedTest
  @ValueSource(classes = {Constructed.class, Generic.class, Vault.class})
  void dispatch_is_refused_whatever_kind_of_bean_it_reaches(Class<?> type) {
    try (Deployment deployment = application()) {
      in(
          deployment,
          () -> {
            for (Method method : type.getDeclaredMethods()) {
              assertThatThrownBy(() -> call(deployment, type, method))
                  .isInstanceOf(WebApplicationException.class);
            }
          });
    }
  }

  @Test
  void dispatch_with_a_decision_on_the_method_passes() {
    try (Deployment deployment = application()) {
      in(
          deployment,
          () -> {
            admit(deployment, Orders.class, "list");
            assertThat(dispatch(deployment, Orders.class, "list")).isEqualTo("orders");
          });
    }
  }

  @Test
  void decision_on_the_declaration_in_a_generic_interface_holds_for_what_implements_it() {
    try (Deployment deployment = application()) {
      in(
          deployment,
          () -> {
            admit(deployment, Generic.class, "read");
            Method declared = Api.class.getMethod("read", Object.class);
            assertThat(declared.invoke(deployment.get(Generic.class), "key")).isEqualTo("key");
          });
    }
  }

  @Test
  void decision_on_one_method_is_none_on_a_stricter_one() {
    try (Deployment deployment = application()) {
      in(
          deployment,
          () -> {
            admit(deployment, Orders.class, "list");
            assertThatThrownBy(() -> dispatch(deployment, Vault.class, "open"))
                .isInstanceOf(WebApplicationException.class);
          });
    }
  }

  @Test
  void decision_on_a_method_with_the_same_rule_holds() {
    try (Deployment deployment = application()) {
      in(
          deployment,
          () -> {
            admit(deployment, Orders.class, "list");
            assertThat(dispatch(deployment, Orders.class, "copy")).isEqualTo("copy");
          });
    }
  }

  @Test
  void decision_ends_with_its_request() {
    try (Deployment deployment = application()) {
      in(deployment, () -> admit(deployment, Orders.class, "list"));
      in(
          deployment,
          () ->
              assertThatThrownBy(() -> dispatch(deployment, Orders.class, "list"))
                  .isInstanceOf(WebApplicationException.class));
    }
  }

  @Test
  void resource_method_may_call_another_beans_or_its_own() {
    try (Deployment deployment = application()) {
      in(
          deployment,
          () -> {
            admit(deployment, Orders.class, "throughVault");
            assertThat(dispatch(deployment, Orders.class, "throughVault")).isEqualTo("vault");
            Method overload = Orders.class.getMethod("list", String.class);
            admit(deployment, new ResourceTarget(Orders.class, overload));
            assertThat(overload.invoke(deployment.get(Orders.class), "7")).isEqualTo("orders7");
          });
    }
  }

  @Test
  void decision_is_found_on_another_thread_through_the_runtime() {
    try (Deployment deployment = application()) {
      Admission admission = admission(target(Orders.class, "list"));
      deployment.get(Enforcement.class).viewedThrough("shop.Api", () -> Optional.of(admission));
      assertThat(dispatch(deployment, Orders.class, "list")).isEqualTo("orders");
    }
  }

  @Test
  void locator_runs_before_the_filter_and_passes_where_that_is_in_place() {
    try (Deployment deployment = application()) {
      assertThatThrownBy(() -> dispatch(deployment, Orders.class, "parts"))
          .isInstanceOf(WebApplicationException.class);
      deployment.get(Enforcement.class).prove("shop.Api");
      assertThat(dispatch(deployment, Orders.class, "parts")).isInstanceOf(Parts.class);
    }
  }

  @Test
  void dispatch_passes_where_nothing_of_this_library_is_used() {
    try (Deployment deployment =
        Deployment.of(OwnMechanism.class, Vault.class, Orders.class).start()) {
      in(
          deployment,
          () -> assertThat(dispatch(deployment, Orders.class, "list")).isEqualTo("orders"));
      deployment.get(Enforcement.class).prove("shop.Api"); // whose filter knows the server's checks
      in(
          deployment,
          () -> assertThat(dispatch(deployment, Vault.class, "open")).isEqualTo("vault"));
    }
  }

  @Test
  void dispatch_past_a_missing_filter_is_refused_where_there_is_a_rule_even_if_nothing_is_used() {
    try (Deployment deployment =
        Deployment.of(OwnMechanism.class, Vault.class, Orders.class).start()) {
      in(
          deployment,
          () ->
              assertThatThrownBy(() -> dispatch(deployment, Vault.class, "open"))
                  .isInstanceOf(WebApplicationException.class));
      assertThat(deployment.findings())
          .anyMatch(
              line ->
                  line.startsWith(
                      "JWTS-392 dev.jwtschemes.internal.gate.method.GateTest$Vault#open: "));
    }
  }

  @Test
  void dispatch_is_refused_once_this_library_is_used_after_all() {
    try (Deployment deployment =
        Deployment.of(OwnMechanism.class, Vault.class, Orders.class).start()) {
      deployment.get(LateArrivals.class).reachedThrough("dev.jwtschemes.Late#get", Set.of("staff"));
      in(
          deployment,
          () ->
              assertThatThrownBy(() -> dispatch(deployment, Vault.class, "open"))
                  .isInstanceOf(WebApplicationException.class));
    }
  }

  @Test
  void other_methods_of_a_resource_are_not_gated() {
    try (Deployment deployment = application()) {
      assertThat(dispatch(deployment, Orders.class, "helper")).isEqualTo("help");
      assertThat(deployment.get(Failures.class).heard).isEmpty();
    }
  }

  @Test
  void classes_and_methods_that_cannot_be_intercepted_still_deploy() {
    try (Deployment deployment = application()) {
      assertThat(deployment.get(Final.class).get()).isEqualTo("final");
      assertThat(deployment.get(FinalMethod.class).get()).isEqualTo("final method");
    }
  }

  private static Deployment application() {
    return Deployment.of(
            Orders.class,
            Vault.class,
            Constructed.class,
            Generic.class,
            OfSession.class,
            Final.class,
            FinalMethod.class,
            Failures.class)
        .withScheme("staff")
        .with("jwt-schemes.validation", "off")
        .start();
  }

  private interface Steps {
    void run() throws Exception;
  }

  private static void in(Deployment deployment, Steps steps) {
    RequestContextController context = deployment.get(RequestContextController.class);
    context.activate();
    try {
      steps.run();
    } catch (Exception e) {
      throw new AssertionError(e);
    } finally {
      context.deactivate();
    }
  }

  private static void admit(Deployment deployment, Class<?> type, String method) {
    admit(deployment, target(type, method));
  }

  private static void admit(Deployment deployment, ResourceTarget target) {
    new RequestScopedCallers(deployment.started().getBeanManager()).admitted(admission(target));
  }

  private static Admission admission(ResourceTarget target) {
    AccessRule rule = RuleReader.ofMethod(target.type(), target.method());
    return new Admission(target, List.of(rule));
  }

  private static ResourceTarget target(Class<?> type, String name) {
    return Stream.of(type.getDeclaredMethods())
        .filter(method -> method.getName().equals(name) && !method.isBridge())
        .filter(method -> !Set.of("list").contains(name) || method.getParameterCount() == 0)
        .map(method -> new ResourceTarget(type, method))
        .findFirst()
        .orElseThrow();
  }

  private static Object dispatch(Deployment deployment, Class<?> type, String method) {
    return call(deployment, type, target(type, method).method());
  }

  private static Object call(Deployment deployment, Class<?> type, Method method) {
    Object[] arguments = new Object[method.getParameterCount()];
    try {
      return method.invoke(deployment.get(type), arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw new AssertionError(e);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
