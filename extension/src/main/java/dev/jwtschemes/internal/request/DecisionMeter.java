package dev.jwtschemes.internal.request;

import dev.jwtschemes.AuthenticationDecision;

/**
 * Something that measures decisions: telemetry. It is called in the request's thread, must return
 * at once, and keeps nothing of what it is shown; what it throws changes nothing.
 */
public interface DecisionMeter {

  /** A decision begins. Returns what {@link #ended} gets, for instance the time. */
  long begin();

  /**
   * It has ended.
   *
   * @param begun from {@link #begin}
   * @param request that was decided on
   * @param decision as it is; it may change after this call
   * @param outcome of the request
   */
  void ended(long begun, IncomingRequest request, AuthenticationDecision decision, Outcome outcome);
}
