package dev.jwtschemes;

/**
 * The check of a token outside HTTP: messaging, WebSocket, gRPC, a job.
 *
 * <p>Inject it with {@code @JwtScheme("name")}; the check is the one that scheme applies to a
 * request, without roles or challenges. Observers of {@link dev.jwtschemes.event.TokenValidated}
 * are asked only with {@link Option#FIRE_EVENTS}: without it a token counts as valid that such an
 * observer would reject, and has no groups that one would add. Thread-safe; may wait for two
 * fetches of keys, each up to its timeout plus one second. A token longer than {@code
 * token.max-size} is invalid. While the application has not started, or if its start failed, no
 * token is accepted ({@code deployment-refused}). The injected instance is serializable, for beans
 * of passivating scopes.
 *
 * @since 0.1
 */
public interface TokenValidator {

  /**
   * Check one compact serialization (RFC 7515 section 7.1, RFC 7516 section 7.1), without the word
   * {@code Bearer}. No observer is asked.
   *
   * @return the validated token, why it is invalid, or why it could not be checked and when to try
   *     again; never an exception for a bad token
   */
  ValidationResult validate(String compactToken);

  /**
   * Check one compact serialization likewise, and do what the option says.
   *
   * @return as {@link #validate(String)}
   */
  ValidationResult validate(String compactToken, Option option);

  /** What a validator does besides. */
  enum Option {
    /**
     * Fire {@link dev.jwtschemes.event.TokenValidated} for a valid token: what observers reject is
     * invalid ({@code rejected-by-application}), also if one throws ({@code observer-failed}), and
     * groups that they add count. HTTP method and path of the event are {@code -}. No other event
     * is fired.
     */
    FIRE_EVENTS
  }
}
