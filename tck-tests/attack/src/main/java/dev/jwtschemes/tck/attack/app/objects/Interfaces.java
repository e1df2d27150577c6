package dev.jwtschemes.tck.attack.app.objects;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.tck.attack.app.Reached;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Paths on interfaces, rules on classes, and the other way round. */
public final class Interfaces {
  private Interfaces() {}

  @Path("iface")
  public interface Api {
    @GET
    @Path("deny")
    String deny();

    @GET
    @Path("roles")
    String roles();

    @GET
    @Path("interface-rule")
    @RolesAllowed("admin")
    String interfaceRule();

    @GET
    @Path("default")
    default String defaultMethod() {
      return Reached.TEXT;
    }

    @GET
    @Path("default-rule")
    @RolesAllowed("admin")
    default String defaultRule() {
      return Reached.TEXT;
    }
  }

  @JwtScheme("partner")
  public static class ApiClass implements Api {
    @Override
    @DenyAll
    public String deny() {
      return Reached.TEXT;
    }

    @Override
    @RolesAllowed("admin")
    public String roles() {
      return Reached.TEXT;
    }

    @Override
    public String interfaceRule() {
      return Reached.TEXT;
    }
  }

  @Path("iface-denied")
  @DenyAll
  public interface DeniedApi {
    @GET
    String get();
  }

  /** It says nothing, so the interface's rule holds. */
  public static class DeniedByInterface implements DeniedApi {
    @Override
    public String get() {
      return Reached.TEXT;
    }
  }

  /** A generic interface, implemented by a superclass that doesn't know it. */
  public interface Store<T> {
    @POST
    @Path("put")
    String put(T value);

    @GET
    @Path("first")
    T first();
  }

  public abstract static class StoreBase {
    @RolesAllowed("admin")
    public String put(String value) {
      return Reached.TEXT;
    }

    @DenyAll
    public String first() {
      return Reached.TEXT;
    }
  }

  @Path("store")
  public static class TextStore extends StoreBase implements Store<String> {}

  public interface Switch {
    @GET
    default String get() {
      return Reached.TEXT;
    }
  }

  public interface GuardedSwitch extends Switch {
    @Override
    @RolesAllowed("admin")
    default String get() {
      return Reached.TEXT;
    }
  }

  @Path("default-override")
  public static class SwitchClass implements GuardedSwitch {}
}
