package dev.jwtschemes.internal.key.fetch;

import dev.jwtschemes.Failure;
import dev.jwtschemes.internal.key.Algorithm;
import dev.jwtschemes.internal.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keys that can't be read or fetched at all, as the deployment report says: no token is accepted.
 *
 * @param failure why
 */
record UnusableKeys(Failure failure) implements KeySource {
  @Override
  public Lookup find(Optional<String> kid, Algorithm algorithm) {
    return new Unavailable(failure, FetchBudget.RETRY_AFTER);
  }

  @Override
  public Lookup known(Optional<String> kid, Algorithm algorithm) {
    return find(kid, algorithm);
  }

  @Override
  public KeysView view() {
    return new KeysView(
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(Text.EMPTY.said(failure.detail())),
        Optional.empty());
  }

  @Override
  public KeyCondition condition() {
    return new KeyCondition(KeyCondition.State.INVALID, Optional.empty());
  }

  @Override
  public Supplier<Optional<Failure>> probe() {
    return () -> Optional.of(failure);
  }
}
