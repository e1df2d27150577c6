package dev.jwtschemes;

/**
 * The check of a token outside HTTP: messaging, WebSocket, gRPC, a job.
 *
 * <p>Inject it with {@code @JwtScheme("name")}; the check is the one that scheme applies to a
 * request, without events, roles or challenges. Thread-safe; may wait for two fetches of keys, each
 * up to its timeout plus one second. A token longer than {@code token.max-size} is invalid. While
 * the application has not started, or if its start failed, no token is accepted ({@code
 * deployment-refused}). The injected instance is serializable, for beans of passivating scopes.
 */
public interface TokenValidator {

  /**
   * Check one compact serialization (RFC 7515 section 7.1, RFC 7516 section 7.1), without the word
   * {@code Bearer}.
   *
   * @return the validated token, why it is invalid, or why it could not be checked and when to try
   *     again; never an exception for a bad token
   */
  ValidationResult validate(String compactToken);
}
