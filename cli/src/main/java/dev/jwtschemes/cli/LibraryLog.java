package dev.jwtschemes.cli;

import java.util.logging.Level;
import java.util.logging.Logger;

/** The log of the extension, which is for applications: a command reports results itself. */
public final class LibraryLog {
  /** Kept, since a logger that no one holds is forgotten with its level. */
  private static final Logger LOG = Logger.getLogger("dev.jwtschemes");

  private LibraryLog() {}

  /** Write nothing of it. */
  public static void silence() {
    LOG.setLevel(Level.OFF);
  }
}
