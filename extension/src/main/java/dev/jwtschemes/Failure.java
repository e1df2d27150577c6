package dev.jwtschemes;

import dev.jwtschemes.internal.access.Constructors;
import dev.jwtschemes.internal.access.FailureParts;
import dev.jwtschemes.internal.text.Detail;
import dev.jwtschemes.internal.text.Text;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The reason why a token or a request was rejected.
 *
 * <p>Immutable. Nothing in it reaches the client, who sees {@link FailureReason#publicText()}
 * alone. All text is safe to print: values of the request are cut at 200 characters, lists at ten
 * values, and control, format and bidi characters are replaced by {@code ?}. It never holds token
 * text or a key. Two failures are equal if reason, text and cause are.
 *
 * @since 0.1
 */
public final class Failure {
  static {
    Constructors.put(Failure.class, FailureParts.class, Failure::new);
  }

  private final FailureReason reason;
  private final Detail detail;
  private final @Nullable Throwable cause;

  private Failure(FailureParts parts) {
    this.reason = (FailureReason) parts.reason();
    this.detail = parts.detail();
    this.cause = parts.cause();
  }

  /** The entry of the catalogue. */
  public FailureReason reason() {
    return reason;
  }

  /**
   * What would have been accepted (issuers, audiences, types, times, roles), where that is known.
   */
  public Optional<String> expected() {
    return detail.expected().map(Text::toString);
  }

  /** What was there instead, where there was something to compare. */
  public Optional<String> actual() {
    return detail.actual().map(Text::toString);
  }

  /** Expected and actual in one sentence, or another sentence where nothing can be compared. */
  public String detail() {
    return detail.toString();
  }

  /** What the I/O, a library or an observer threw, if anything did. Its messages are raw. */
  public Optional<Throwable> cause() {
    return Optional.ofNullable(cause);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Failure that
        && reason == that.reason
        && detail.equals(that.detail)
        && Objects.equals(cause, that.cause);
  }

  @Override
  public int hashCode() {
    return Objects.hash(reason, detail);
  }

  /** Reason and detail. */
  @Override
  public String toString() {
    return "Failure[" + reason.id() + ": " + detail + "]";
  }
}
