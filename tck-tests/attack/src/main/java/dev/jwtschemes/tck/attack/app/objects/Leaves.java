package dev.jwtschemes.tck.attack.app.objects;

import dev.jwtschemes.tck.attack.app.Reached;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Sub-resources whose class is hidden. */
@Path("leaves")
@RequestScoped
public class Leaves {
  @Inject
  @Named("produced")
  OpenLeaf produced;

  @Inject
  @Named("scoped")
  ScopedLeaf scoped;

  @Inject
  @Named("by-interface")
  Leaf byInterface;

  public static class DeniedLeaf extends OpenLeaf {
    @Override
    @DenyAll
    public String get() {
      return Reached.TEXT;
    }

    @Override
    @RolesAllowed("admin")
    public String roles() {
      return Reached.TEXT;
    }
  }

  @DenyAll
  public static class DeniedLeafClass extends OpenLeaf {
    @Override
    public String get() {
      return Reached.TEXT;
    }

    @Override
    public String roles() {
      return Reached.TEXT;
    }
  }

  @ApplicationScoped
  @Named("scoped")
  @DenyAll
  public static class ScopedLeaf extends OpenLeaf {
    @Override
    public String get() {
      return Reached.TEXT;
    }

    @Override
    @RolesAllowed("admin")
    public String roles() {
      return Reached.TEXT;
    }
  }

  /** Producers of what their types don't show. */
  @Dependent
  public static class Producer {
    @Produces
    @ApplicationScoped
    @Named("produced")
    OpenLeaf produce() {
      return new DeniedLeafClass();
    }

    @Produces
    @ApplicationScoped
    @Named("by-interface")
    Leaf produceInterface() {
      return new DeniedLeafClass();
    }
  }

  @Path("produced")
  public OpenLeaf produced() {
    return produced;
  }

  @Path("scoped")
  public OpenLeaf scoped() {
    return scoped;
  }

  @Path("by-interface")
  public Leaf byInterface() {
    return byInterface;
  }

  @Path("jdk")
  public Leaf jdk() {
    var target = new DeniedLeafClass();
    return (Leaf)
        Proxy.newProxyInstance(
            Leaf.class.getClassLoader(),
            new Class<?>[] {Leaf.class},
            (proxy, method, arguments) -> {
              try {
                return method.invoke(target, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Path("subclass")
  public OpenLeaf subclass() {
    return new DeniedLeaf();
  }

  @Path("object")
  public Object object() {
    return new DeniedLeaf();
  }

  @Path("anonymous")
  public Leaf anonymous() {
    return new OpenLeaf() {
      @Override
      @DenyAll
      @GET
      public String get() {
        return Reached.TEXT;
      }
    };
  }
}
