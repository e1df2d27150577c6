package dev.jwtschemes.sample;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;

/** A locator: it picks the resource that answers, before the caller is known. */
@Path("customers/{id}")
public class CustomerResource {
  @Inject CustomerOrders orders;

  /** Hand over to the customer's orders, which have the rule. */
  @Path("orders")
  public CustomerOrders orders() {
    return orders;
  }
}
