package dev.jwtschemes.internal.problem;

/**
 * One problem at one place.
 *
 * @param problem what is wrong
 * @param where configuration key, scheme, or class#method
 * @param detail what exists there, and a guess at what was meant; may be empty
 */
public record Finding(Problem problem, String where, String detail) {

  /** Write the finding as one line. */
  public String line() {
    String more = detail.isEmpty() ? "" : " (" + detail + ")";
    return problem.id() + " " + where + ": " + problem.what() + more + ". " + problem.cure() + ".";
  }
}
