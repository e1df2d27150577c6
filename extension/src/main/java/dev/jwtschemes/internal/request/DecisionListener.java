package dev.jwtschemes.internal.request;

/**
 * Something that watches decisions: the console. It is called in the request's thread when a
 * decision has ended, and must return at once; what it throws changes nothing.
 */
public interface DecisionListener {

  /** Take note of a decision. */
  void decided(Decided decided);
}
