package dev.jwtschemes.console;

import jakarta.json.JsonObject;
import java.util.Optional;

/** What the console shows besides decisions, in the form of its JSON. Thread-safe. */
interface Source {

  /** The registered schemes, as {@code GET /api/schemes} answers. */
  JsonObject schemes();

  /** The matrix resource x scheme, as {@code GET /api/resources} answers. */
  JsonObject resources();

  /**
   * What the checks make of a token; it is neither kept nor logged.
   *
   * @param token as pasted, without white space around it
   * @param resource id of a resource in {@link #resources()}; without it, all schemes
   * @throws java.util.NoSuchElementException if no resource has this id
   */
  JsonObject explain(String token, Optional<String> resource);
}
