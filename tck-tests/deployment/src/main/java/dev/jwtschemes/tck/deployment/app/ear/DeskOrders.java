package dev.jwtschemes.tck.deployment.app.ear;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.tck.deployment.app.ear.desk.Desk;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Asks the EJB module. */
@Path("desk")
@RequestScoped
@JwtScheme("partner")
public class DeskOrders {
  @EJB
  @SuppressWarnings("NullAway.Init") // the container sets it
  Desk desk;

  /** Say whom the EJB knows. */
  @GET
  public String caller() {
    try {
      return desk.caller();
    } catch (EJBAccessException e) {
      return "no access";
    }
  }
}
