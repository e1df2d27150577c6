package dev.jwtschemes.contract.rules.sub;

import dev.jwtschemes.contract.rules.Caller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/** What the sub-resource leads to, without any rule. */
public class DeepLeaf {

  @GET
  @Path("unannotated")
  public String unannotated(@Context SecurityContext security) {
    return Caller.of(security);
  }
}
