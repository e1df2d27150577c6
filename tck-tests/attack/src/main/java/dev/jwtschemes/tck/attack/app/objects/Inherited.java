package dev.jwtschemes.tck.attack.app.objects;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.tck.attack.app.Reached;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Paths on superclasses, rules on subclasses. */
public final class Inherited {
  private Inherited() {}

  @Path("deny-class")
  public abstract static class DenyClassPath {
    @GET
    public String get() {
      return Reached.TEXT;
    }
  }

  @DenyAll
  public static class DenyClass extends DenyClassPath {}

  @Path("roles-class")
  public abstract static class RolesClassPath {
    @GET
    public String get() {
      return Reached.TEXT;
    }

    @GET
    @Path("later")
    public CompletionStage<String> later() {
      return CompletableFuture.completedFuture(Reached.TEXT);
    }

    @GET
    @Path("scheme")
    @JwtScheme("partner")
    public String scheme() {
      return Reached.TEXT;
    }
  }

  @RolesAllowed("admin")
  public static class RolesClass extends RolesClassPath {}

  @Path("override")
  public abstract static class OverridePath {
    @GET
    @Path("deny")
    public String deny() {
      return Reached.TEXT;
    }

    @GET
    @Path("roles")
    public String roles() {
      return Reached.TEXT;
    }

    @GET
    @Path("partner")
    public String partner() {
      return Reached.TEXT;
    }

    @GET
    @Path("kept")
    @RolesAllowed("admin")
    public String kept() {
      return Reached.TEXT;
    }
  }

  public static class Override1 extends OverridePath {
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
    @JwtScheme("partner")
    public String partner() {
      return Reached.TEXT;
    }

    /** The rule stays with the method that it overrides. */
    @Override
    public String kept() {
      return Reached.TEXT;
    }
  }

  @Path("grandchild")
  public abstract static class GrandparentPath {
    @GET
    public String get() {
      return Reached.TEXT;
    }
  }

  public abstract static class Parent extends GrandparentPath {}

  @RolesAllowed("admin")
  public static class Grandchild extends Parent {}

  @Path("opened")
  public abstract static class GuardedPath {
    @GET
    @RolesAllowed("admin")
    public String get() {
      return Reached.TEXT;
    }
  }

  /** Opens what has no rule of its own; the inherited method has one. */
  @PermitAll
  public static class OpenedClass extends GuardedPath {}

  /** A method of any type. */
  public abstract static class Generic<T> {
    @POST
    @Consumes("text/plain")
    public String post(T value) {
      return Reached.TEXT;
    }
  }

  /** The compiler adds a bridge without annotations. */
  @Path("generic")
  public static class GenericText extends Generic<String> {
    @Override
    @RolesAllowed("admin")
    public String post(String value) {
      return Reached.TEXT;
    }
  }

  @Path("nobody")
  public static class EmptyRoles {
    @GET
    @RolesAllowed({})
    public String get() {
      return Reached.TEXT;
    }
  }

  /** It has a rule, and no application lists it. */
  @RequestScoped
  @RolesAllowed("admin")
  public static class Orphan extends GrandparentPath {}
}
