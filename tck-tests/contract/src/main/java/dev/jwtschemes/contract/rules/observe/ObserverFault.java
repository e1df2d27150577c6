package dev.jwtschemes.contract.rules.observe;

/** What a faulty observer throws, on request; its message must not reach the client. */
final class ObserverFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ObserverFault() {
    super("fault-of-the-observer", null, false, false);
  }
}
