package dev.jwtschemes.internal.request;

import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.text.Text;
import dev.jwtschemes.internal.token.BearerToken;
import java.util.Set;

/** What was found in the request. */
public sealed interface Extraction {

  /**
   * A token, in a place where these schemes look.
   *
   * @param token its text
   * @param schemes the candidates that look there
   * @param place where, in words
   */
  record Found(BearerToken token, Set<String> schemes, Text place) implements Extraction {}

  /**
   * No token.
   *
   * @param reason {@code no-token} or {@code other-auth-scheme}
   */
  record Nothing(FailureReason reason) implements Extraction {}

  /**
   * Something that is not a proper credential.
   *
   * @param failure why
   */
  record Malformed(Failure failure) implements Extraction {}
}
