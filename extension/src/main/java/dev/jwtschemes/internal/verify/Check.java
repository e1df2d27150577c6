package dev.jwtschemes.internal.verify;

import dev.jwtschemes.internal.text.Text;

/**
 * One check of a token by one scheme. Immutable.
 *
 * @param name unique within the scheme
 * @param expectation what a token must have to pass, in words
 * @param needs what earlier checks must have found, so that there is something to check
 * @param rule refuses what is wrong, and keeps what later checks need
 */
record Check(String name, Text expectation, Needs needs, Rule rule) {

  /** What a check refuses. */
  interface Rule {
    void apply(Examination token) throws Refusal;
  }

  /** What a check needs. */
  enum Needs {
    /** The token as it was sent. */
    NOTHING,
    /** The same, if it is encrypted. */
    ENCRYPTED,
    /** What was encrypted. */
    PLAINTEXT,
    /** The signed token, or the one inside. */
    SIGNED,
    /** Its algorithm. */
    ALGORITHM,
    /** The keys to try. */
    KEYS,
    /** The claims, be they verified or not. */
    CLAIMS,
    /** When it expires. */
    EXP,
    /** When it was issued. */
    IAT,
    /** Both. */
    EXP_AND_IAT,
    /** When it becomes valid, or that it says nothing about it. */
    NBF,
    /** That no check before failed. */
    ALL_PASSED
  }

  /** Check one token. */
  CheckResult run(Examination token) {
    CheckResult result = token.has(needs) ? apply(token) : CheckResult.NOT_REACHED;
    if (!(result instanceof CheckResult.Passed)) {
      token.fail();
    }
    return result;
  }

  private CheckResult apply(Examination token) {
    try {
      rule.apply(token);
      return CheckResult.PASSED;
    } catch (Refusal refusal) {
      return refusal.result();
    }
  }
}
