package dev.jwtschemes.internal.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An issuer of which one segment of the path is the value of a claim, such as {@code
 * https://login.example/{tid}/v2.0}. It only compares: no address is ever made of the claim.
 *
 * @param prefix all before the braces
 * @param claim whose value must be there
 * @param suffix all after the braces
 */
public record IssuerTemplate(String prefix, String claim, String suffix) {
  /** What is in the place of the claim in a {@link #form()}; no issuer without braces has it. */
  private static final String ANY = "{}";

  /** The longest value, in characters. */
  public static final int MAX_VALUE = 128;

  private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9._-]{1," + MAX_VALUE + "}");

  /** The most segments of a path that can be the one. */
  private static final int MAX_SEGMENTS = 16;

  /** Read an issuer with braces; empty if it has none. */
  public static Optional<IssuerTemplate> of(String issuer) {
    int open = issuer.indexOf('{');
    int close = issuer.indexOf('}', open + 1);
    if (open < 0 || close < 0 || issuer.indexOf('{', open + 1) >= 0) {
      return Optional.empty();
    }
    return Optional.of(
        new IssuerTemplate(
            issuer.substring(0, open),
            issuer.substring(open + 1, close),
            issuer.substring(close + 1)));
  }

  /** The form of all templates that match the same issuers. */
  public String form() {
    return prefix + ANY + suffix;
  }

  /** What schemes with an issuer are found by: the issuer, or the form of a template. */
  public static String key(String issuer) {
    return of(issuer).map(IssuerTemplate::form).orElse(issuer);
  }

  /** The forms of the templates that match an issuer without braces. */
  public static List<String> forms(String issuer) {
    List<String> forms = new ArrayList<>();
    if (issuer.indexOf('{') >= 0) {
      return forms;
    }
    int host = issuer.indexOf("://");
    int start = host < 0 ? -1 : issuer.indexOf('/', host + 3);
    while (start >= 0 && forms.size() < MAX_SEGMENTS) {
      int end = issuer.indexOf('/', start + 1);
      String segment = issuer.substring(start + 1, end < 0 ? issuer.length() : end);
      if (VALUE.matcher(segment).matches()) {
        forms.add(issuer.substring(0, start + 1) + ANY + (end < 0 ? "" : issuer.substring(end)));
      }
      start = end;
    }
    return forms;
  }

  /** The value that an issuer has in the place of the braces; empty if it doesn't match. */
  public Optional<String> valueIn(String issuer) {
    int end = issuer.length() - suffix.length();
    if (end < prefix.length() || !issuer.startsWith(prefix) || !issuer.endsWith(suffix)) {
      return Optional.empty();
    }
    String value = issuer.substring(prefix.length(), end);
    return VALUE.matcher(value).matches() ? Optional.of(value) : Optional.empty();
  }

  /** Whether this text is an issuer that matches, or one with a placeholder in the same place. */
  public boolean covers(String issuer) {
    return valueIn(issuer).isPresent()
        || of(issuer).filter(other -> other.form().equals(form())).isPresent();
  }

  /** As it was configured. */
  @Override
  public String toString() {
    return prefix + "{" + claim + "}" + suffix;
  }
}
