package dev.jwtschemes.contract.rules.inject;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.SchemeRegistry;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Schemes that come and go while the application runs. */
@Path("registry")
@RequestScoped
public class RegistryResource {
  @Inject SchemeRegistry registry;

  @GET
  public String list() {
    return registry.names() + " default=" + registry.defaultScheme().orElse("none");
  }

  @GET
  @Path("{name}")
  public String find(@PathParam("name") String name) {
    return registry
        .find(name)
        .map(found -> found.name() + " " + found.audiences() + " " + found.realm())
        .orElse("none");
  }

  @POST
  @Path("{name}")
  public String add(
      @PathParam("name") String name,
      @HeaderParam("X-Issuer") @DefaultValue("") String issuer,
      @HeaderParam("X-Keys") @DefaultValue("") String keys,
      @HeaderParam("X-Audience") @DefaultValue("") String audience) {
    var definition = SchemeDefinition.named(name).issuer(issuer).audiences(audience);
    try {
      registry.add((keys.isEmpty() ? definition : definition.keyLocation(keys)).build());
      return "added";
    } catch (IllegalArgumentException refused) {
      return "refused";
    }
  }

  @DELETE
  @Path("{name}")
  public String remove(@PathParam("name") String name) {
    return registry.remove(name) ? "removed" : "none";
  }
}
