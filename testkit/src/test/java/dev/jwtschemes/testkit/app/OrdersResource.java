package dev.jwtschemes.testkit.app;

import dev.jwtschemes.JwtScheme;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** One method for each rule that the tests need. */
@Path("/")
public class OrdersResource {
  @Inject JsonWebToken caller;

  /** Answer clerks of the default scheme. */
  @GET
  @Path("orders")
  @RolesAllowed("clerk")
  public String orders() {
    return caller.getName();
  }

  /** Answer callers of one scheme. */
  @GET
  @Path("partner")
  @JwtScheme("partner")
  public String partner() {
    return caller.getName();
  }

  /** Answer callers of either scheme. */
  @GET
  @Path("either")
  @JwtScheme("staff")
  @JwtScheme("partner")
  public String either() {
    return caller.getName();
  }

  /** Answer callers of a scheme whose keys can't be fetched. */
  @GET
  @Path("dark")
  @JwtScheme("dark")
  public String dark() {
    return caller.getName();
  }

  /** Answer callers of a scheme whose issuer changes its algorithm. */
  @GET
  @Path("curve")
  @JwtScheme("curve")
  public String curve() {
    return caller.getName();
  }

  /** Answer no caller. */
  @GET
  @Path("denied")
  @DenyAll
  public String denied() {
    return "";
  }
}
