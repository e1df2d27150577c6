package dev.jwtschemes.internal.current;

import dev.jwtschemes.internal.authenticate.Caller;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * The injected token: asks at each call who the caller is, so it may be injected before
 * authentication. Without a caller every getter answers null, as MP-JWT has it, whose API isn't
 * annotated. Open for CDI's proxy.
 */
public class CurrentToken implements JsonWebToken {
  private final Supplier<Optional<Caller>> caller;

  /** For a proxy, which asks another. */
  protected CurrentToken() {
    this(Optional::empty);
  }

  /** Ask this. */
  public CurrentToken(Supplier<Optional<Caller>> caller) {
    this.caller = caller;
  }

  private <T> @Nullable T ask(Function<Caller, @Nullable T> question) {
    Caller now = caller.get().orElse(null);
    return now == null ? null : question.apply(now);
  }

  @Override
  @SuppressWarnings("NullAway") // null without a caller
  public @Nullable String getName() {
    return ask(Caller::getName);
  }

  @Override
  @SuppressWarnings("NullAway") // null without a caller
  public @Nullable Set<String> getClaimNames() {
    return ask(Caller::getClaimNames);
  }

  @Override
  @SuppressWarnings("NullAway") // null without a caller, and for a claim that isn't there
  public <T> @Nullable T getClaim(String claimName) {
    return ask(each -> each.<T>getClaim(claimName));
  }

  @Override
  @SuppressWarnings("NullAway") // null without a caller
  public @Nullable Set<String> getGroups() {
    return ask(Caller::getGroups);
  }

  @Override
  public String toString() {
    return caller.get().map(Caller::toString).orElse("no caller");
  }
}
