package dev.jwtschemes.internal.request.select;

import dev.jwtschemes.Failure;
import dev.jwtschemes.SchemeDefinition;
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
  record Chosen(SchemeDefinition scheme, Text why) implements Selection {}

  /**
   * None: the token is refused before its signature is looked at.
   *
   * @param scheme the one that refuses it, if only one came into question
   * @param failure why
   */
  record Refused(Optional<String> scheme, Failure failure) implements Selection {}
}
