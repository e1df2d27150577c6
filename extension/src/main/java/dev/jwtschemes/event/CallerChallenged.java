package dev.jwtschemes.event;

import dev.jwtschemes.Failure;
import dev.jwtschemes.internal.access.Constructors;
import dev.jwtschemes.internal.event.EventContent;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A 401 (or 400) with challenges that is about to be sent: RFC 9110 section 11.6.1, RFC 6750
 * section 3.
 *
 * @since 0.1
 */
public final class CallerChallenged extends EventBase implements JwtSchemeEvent {
  static {
    Constructors.put(CallerChallenged.class, EventContent.Challenged.class, CallerChallenged::new);
  }

  private final Failure failure;
  private final List<String> challenges;
  private @Nullable Answer answer;

  private CallerChallenged(EventContent.Challenged parts) {
    super(parts.context());
    this.failure = parts.failure();
    this.challenges = List.copyOf(parts.challenges());
  }

  /** Why; {@code no-token} and {@code other-auth-scheme} where no token came. */
  public Failure failure() {
    return failure;
  }

  /**
   * The values of the {@code WWW-Authenticate} headers, one per candidate scheme; a single one
   * where more than 8 schemes are candidates.
   */
  public List<String> challenges() {
    return challenges;
  }

  /**
   * Answer with this status and body; the {@code WWW-Authenticate} headers stay. The last call
   * counts.
   *
   * @throws IllegalArgumentException if the status isn't 400 to 599
   * @throws IllegalStateException after the synchronous observers
   */
  public void respondWith(int status, String mediaType, String body) {
    requireOpen("respondWith");
    answer = new Answer(status, mediaType, body);
  }

  /** The answer an observer asked for, if one did. */
  public Optional<Answer> answer() {
    return Optional.ofNullable(answer);
  }
}
