package dev.jwtschemes.internal.request;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What decisions are labelled with, so that log lines, events and traces of one request are found.
 *
 * @param ids makes an id for each request of which one is read
 * @param trace the id of the trace that a request belongs to; asked once for each
 */
public record Labels(Supplier<String> ids, Function<IncomingRequest, Optional<String>> trace) {

  /** Random ids, and no traces. */
  public static Labels untraced() {
    return new Labels(DecisionIds.RANDOM, request -> Optional.empty());
  }
}
