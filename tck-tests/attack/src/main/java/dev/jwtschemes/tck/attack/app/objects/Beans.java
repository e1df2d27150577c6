package dev.jwtschemes.tck.attack.app.objects;

import dev.jwtschemes.tck.attack.app.Reached;
import jakarta.annotation.Priority;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Specializes;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Resources that CDI replaces or wraps. */
public final class Beans {
  private Beans() {}

  @Path("specialized")
  @RequestScoped
  public static class Specialized {
    @GET
    public String get() {
      return "open";
    }
  }

  @Specializes
  @RequestScoped
  @DenyAll
  public static class Special extends Specialized {
    @Override
    public String get() {
      return Reached.TEXT;
    }
  }

  @Path("replaced")
  @RequestScoped
  public static class Replaced {
    @GET
    public String get() {
      return "open";
    }
  }

  @Alternative
  @Priority(Interceptor.Priority.APPLICATION)
  @RequestScoped
  public static class Replacement extends Replaced {
    @Override
    @RolesAllowed("admin")
    public String get() {
      return Reached.TEXT;
    }
  }

  /** What is decorated. */
  public interface Greeting {
    String greet();
  }

  @Path("decorated")
  @ApplicationScoped
  public static class Decorated implements Greeting {
    @Override
    @GET
    @RolesAllowed("admin")
    public String greet() {
      return Reached.TEXT;
    }
  }

  @Decorator
  @Priority(Interceptor.Priority.APPLICATION)
  public abstract static class Politeness implements Greeting {
    @Inject @Delegate @Any Greeting greeting;

    @Override
    public String greet() {
      return greeting.greet() + ", please";
    }
  }

  @InterceptorBinding
  @Retention(RetentionPolicy.RUNTIME)
  public @interface Counted {}

  @Counted
  @jakarta.interceptor.Interceptor
  @Priority(Interceptor.Priority.APPLICATION)
  public static class Counter {
    @AroundInvoke
    Object count(InvocationContext context) throws Exception {
      return context.proceed();
    }
  }

  @Path("intercepted")
  @ApplicationScoped
  @Counted
  public static class Intercepted {
    @GET
    @Path("denied")
    @DenyAll
    public String denied() {
      return Reached.TEXT;
    }

    @GET
    @Path("roles")
    @RolesAllowed("admin")
    public String roles() {
      return Reached.TEXT;
    }
  }
}
