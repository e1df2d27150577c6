package dev.jwtschemes.internal.authenticate;

import dev.jwtschemes.Failure;
import dev.jwtschemes.internal.registry.RegisteredScheme;
import dev.jwtschemes.internal.text.Text;
import java.util.Optional;

/** Which scheme checks the token. */
public sealed interface Selection {

  /**
   * This one.
   *
   * @param scheme the scheme
   * @param why in words
   */
  record Chosen(RegisteredScheme scheme, Text why) implements Selection {}

  /**
   * None: the token is refused before its signature is looked at.
   *
   * @param scheme the one that refuses it, if only one came into question
   * @param failure why
   */
  record Refused(Optional<String> scheme, Failure failure) implements Selection {}
}
