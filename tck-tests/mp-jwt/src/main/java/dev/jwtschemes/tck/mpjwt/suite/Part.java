package dev.jwtschemes.tck.mpjwt.suite;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a run consists of, told apart by the names of the test classes. */
enum Part {
  /** The TCK's base suite, or a selection of it. */
  BASE("org\\.eclipse\\.microprofile\\.jwt\\.tck\\.(?!container\\.(?:ejb|jacc|servlet)\\.).*"),
  /** What the TCK's full suite has beside it. */
  EXTENDED("org\\.eclipse\\.microprofile\\.jwt\\.tck\\.container\\.(?:ejb|jacc|servlet)\\..*"),
  /** Ours, about who answers. */
  MECHANISM("dev\\.jwtschemes\\..*");

  private final Pattern classes;

  Part(String classes) {
    this.classes = Pattern.compile(classes);
  }

  boolean contains(String className) {
    return classes.matcher(className).matches();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
