package dev.jwtschemes.internal.openapi;

import static dev.jwtschemes.internal.openapi.Documents.add;
import static dev.jwtschemes.internal.openapi.Documents.document;
import static dev.jwtschemes.internal.openapi.Documents.filtered;
import static dev.jwtschemes.internal.openapi.Documents.plan;
import static dev.jwtschemes.internal.openapi.Documents.security;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.deployment.Deployment;
import dev.jwtschemes.openapi.JwtSchemesFilter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.junit.jupiter.api.Test;

/** When documents are completed. */
class OpenApiLinkTest {

  @Path("orders")
  @Singleton
  public static class Orders {
    @POST
    @RolesAllowed({"clerk", "admin"})
    public void roles() {}
  }

  @Test
  void a_document_that_is_made_before_the_start_is_completed_with_it() {
    OpenAPI document = document("/orders", HttpMethod.POST);
    new JwtSchemesFilter().filterOpenAPI(document);
    assertThat(document.getComponents()).isNull();
    try (Deployment deployment = plan(Orders.class).start()) {
      assertThat(security(document, "/orders", HttpMethod.POST))
          .isEqualTo("[{staff=[admin, clerk]}]");
      assertThat(deployment.refusal()).isEmpty();
    }
  }

  /** WildFly starts the application while its own filters go on, which move the paths. */
  @Test
  void a_document_that_is_still_being_made_is_waited_for() throws Exception {
    OpenAPI document = document("/orders");
    CountDownLatch filtered = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Thread maker =
        new Thread(
            () -> {
              new JwtSchemesFilter().filterOpenAPI(document);
              filtered.countDown();
              await(goOn);
              document.setPaths(OASFactory.createPaths());
              add(document, "/shop/orders", HttpMethod.POST);
            });
    maker.start();
    await(filtered);
    AtomicReference<Deployment> deployment = new AtomicReference<>();
    Thread starter = new Thread(() -> deployment.set(plan(Orders.class).start()));
    starter.start();
    while (starter.isAlive() && !isWaitingForDocument(starter)) {
      Thread.onSpinWait();
    }
    goOn.countDown();
    starter.join();
    try (Deployment started = Objects.requireNonNull(deployment.get())) {
      assertThat(security(document, "/shop/orders", HttpMethod.POST))
          .isEqualTo("[{staff=[admin, clerk]}]");
      assertThat(started.refusal()).isEmpty();
    }
  }

  private static boolean isWaitingForDocument(Thread thread) {
    List<String> classes =
        Arrays.stream(thread.getStackTrace()).map(StackTraceElement::getClassName).toList();
    return classes.contains(LockSupport.class.getName())
        && classes.contains(OpenApiLink.class.getName());
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void an_application_that_ended_describes_nothing() {
    plan(Orders.class).start().close();
    assertThat(security(filtered("/orders", HttpMethod.POST), "/orders", HttpMethod.POST))
        .isEqualTo("null");
    plan().start().close();
  }

  /** It is loaded with the application, most of which have no MicroProfile OpenAPI. */
  @Test
  void needs_nothing_of_microprofile_openapi_until_there_is_a_document() throws Exception {
    URL classes = OpenApiLink.class.getProtectionDomain().getCodeSource().getLocation();
    try (URLClassLoader alone =
        new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader())) {
      assertThat(Class.forName(OpenApiLink.class.getName(), true, alone).getDeclaredMethods())
          .isNotEmpty();
      assertThat(Class.forName(ApplicationRules.class.getName(), true, alone).getDeclaredMethods())
          .isNotEmpty();
    }
  }
}
