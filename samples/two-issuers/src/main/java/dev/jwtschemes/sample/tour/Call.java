package dev.jwtschemes.sample.tour;

/**
 * One line to paste, and what it answers.
 *
 * @param url where to
 * @param token the bearer token, or nothing
 * @param promise status, then body or challenge
 */
record Call(String url, String token, String promise) {

  @Override
  public String toString() {
    // Double quotes: they work in a Windows shell too.
    String header = token.isEmpty() ? "" : "-H \"Authorization: Bearer " + token + "\" ";
    return "curl -i " + header + url + "\n# -> " + promise + "\n";
  }
}
