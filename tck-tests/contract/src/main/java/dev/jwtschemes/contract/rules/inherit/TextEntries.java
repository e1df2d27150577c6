package dev.jwtschemes.contract.rules.inherit;

import jakarta.ws.rs.Path;

/** Overrides with a concrete type, which makes the compiler add a bridge method. */
@Path("text-entries")
public class TextEntries extends GenericBase<String> {

  @Override
  public String post(String entry) {
    return "posted " + entry;
  }
}
