package dev.jwtschemes.benchmarks.libraries;

/** One way to accept a token: signature, issuer, audience and times. */
interface Acceptance {

  /**
   * Check a token.
   *
   * @return what is made of its claims
   * @throws Exception if it is rejected
   */
  Object accept(String token) throws Exception;
}
