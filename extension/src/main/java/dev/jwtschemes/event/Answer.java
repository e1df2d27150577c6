package dev.jwtschemes.event;

import dev.jwtschemes.internal.text.Text;

/**
 * The answer an observer wants instead of the empty one. Immutable. What it holds is sent as it is:
 * escape what came from the client.
 *
 * @param status 400 to 599
 * @param mediaType the body's media type, for instance {@code application/problem+json}
 * @param body the body, sent in UTF-8
 * @since 0.1
 */
public record Answer(int status, String mediaType, String body) {

  /**
   * Check the parts.
   *
   * @throws IllegalArgumentException if the status isn't an error's, since a refusal can't become a
   *     success; or if the media type is blank
   */
  public Answer {
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException(
          Text.of("The status of a refusal must be 400 to 599, not ").number(status).toString());
    }
    if (mediaType.isBlank()) {
      throw new IllegalArgumentException("The media type must not be blank");
    }
  }
}
