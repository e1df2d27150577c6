package dev.jwtschemes.contract.rules.inherit;

import dev.jwtschemes.contract.rules.Caller;
import dev.jwtschemes.contract.rules.Partner;
import jakarta.ws.rs.core.SecurityContext;

/** The class behind {@link Shelf}, whose rule is a qualifier of the application's own. */
@Partner
public class PaperShelf implements Shelf {

  @Override
  public String read(SecurityContext security) {
    return Caller.of(security);
  }
}
