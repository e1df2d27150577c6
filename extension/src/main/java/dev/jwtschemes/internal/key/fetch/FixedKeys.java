package dev.jwtschemes.internal.key.fetch;

import dev.jwtschemes.internal.key.Algorithm;
import dev.jwtschemes.internal.key.Keys;
import dev.jwtschemes.internal.text.Detail;
import dev.jwtschemes.internal.text.Text;
import java.util.List;
import java.util.Optional;

/**
 * Keys from configuration, class path or file: read once.
 *
 * @param keys all of them
 */
public record FixedKeys(Keys keys) implements KeySource {

  @Override
  public Lookup find(Optional<String> kid, Algorithm algorithm) {
    List<Keys.Entry> matching = keys.matching(kid, algorithm);
    return matching.isEmpty() ? new Absent(absent(keys, kid, algorithm)) : new Found(matching);
  }

  @Override
  public Lookup known(Optional<String> kid, Algorithm algorithm) {
    return find(kid, algorithm);
  }

  @Override
  public KeysView view() {
    return KeysView.of(keys);
  }

  @Override
  public KeyCondition condition() {
    return KeyCondition.CONFIGURED;
  }

  @Override
  public List<Keys.Entry> atHand(Optional<String> kid, Algorithm algorithm) {
    return keys.matching(kid, algorithm);
  }

  /** Describe a vain search. */
  static Detail absent(Keys keys, Optional<String> kid, Algorithm algorithm) {
    Detail absent =
        Detail.expected(
            "kid", Text.EMPTY.quote(keys.ids()), kid(kid).and(" with alg ").quote(algorithm.id()));
    Optional<Text> skipped = kid.flatMap(keys::whySkipped);
    if (skipped.isPresent()) {
      absent = absent.and(Text.of("; it is not used: ").and(skipped.get()));
    }
    return keys.refused().isEmpty()
        ? absent
        : absent.and(Text.of("; refused: ").and(keys.refusals()));
  }

  /** Describe the key id of a token. */
  static Text kid(Optional<String> kid) {
    return kid.map(Text.EMPTY::quote).orElseGet(() -> Text.of("(none)"));
  }
}
