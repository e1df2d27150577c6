package dev.jwtschemes.tck.closed.app;

/** What must not be read. */
public final class Reached {
  public static final String TEXT = "reached";

  private Reached() {}
}
