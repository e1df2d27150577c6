package dev.jwtschemes.console;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.NoSuchElementException;
import java.util.Optional;

/** A source that always says the same. */
final class FixedSource implements Source {
  @Override
  public JsonObject schemes() {
    return Json.createObjectBuilder().add("schemes", Json.createArrayBuilder()).build();
  }

  @Override
  public JsonObject resources() {
    return Json.createObjectBuilder().add("resources", Json.createArrayBuilder()).build();
  }

  @Override
  public JsonObject explain(String token, Optional<String> resource) {
    if (resource.isPresent() && !resource.get().equals("r1")) {
      throw new NoSuchElementException(resource.get());
    }
    return Json.createObjectBuilder()
        .add("length", token.length())
        .add("resource", resource.orElse("all"))
        .build();
  }
}
