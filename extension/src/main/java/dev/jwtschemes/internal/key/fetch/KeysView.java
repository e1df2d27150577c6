package dev.jwtschemes.internal.key.fetch;

import dev.jwtschemes.internal.key.Keys;
import dev.jwtschemes.internal.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The keys of a scheme as they are known now; ids and reasons, never a key.
 *
 * @param inUse ids and kinds, ten at most
 * @param skipped which keys of the source aren't used, and why, ten at most
 * @param fetched when they were fetched; empty for keys that aren't fetched, or not yet
 * @param refreshAt when they will be fetched again, at the earliest
 * @param trouble why the last fetch failed, or why there are no keys
 * @param clockDifference by how much the clock of the server that answered last is ahead of ours,
 *     to the second; negative if it is behind
 */
public record KeysView(
    List<Text> inUse,
    List<Text> skipped,
    Optional<Instant> fetched,
    Optional<Instant> refreshAt,
    Optional<Text> trouble,
    Optional<Duration> clockDifference) {

  /** No keys, and no trouble. */
  public static final KeysView NONE =
      new KeysView(
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  static KeysView of(Keys keys) {
    return new KeysView(
        inUse(keys),
        skipped(keys),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Those with a flaw, then those that are meant for something else. */
  static List<Text> skipped(Keys keys) {
    return Stream.concat(
            keys.refused().stream(),
            keys.skipped().stream()
                .map(
                    each ->
                        each.kid()
                            .map(Text.EMPTY::quote)
                            .orElseGet(() -> Text.of("(no kid)"))
                            .and(": ")
                            .and(each.why())))
        .limit(Text.MAX_LIST)
        .toList();
  }

  static List<Text> inUse(Keys keys) {
    return keys.all().stream()
        .limit(Text.MAX_LIST)
        .map(
            entry ->
                Text.EMPTY
                    .name(entry.kid().orElse("(no kid)"))
                    .and(" ")
                    .name(entry.alg().orElse(entry.key().getAlgorithm())))
        .toList();
  }
}
