package dev.jwtschemes.cli;

/** How a command ends. */
public enum Exit {
  /** All is well. */
  GOOD(0),
  /** There are findings, or something was refused. */
  FINDINGS(1),
  /** The command was used wrongly; nothing was done. */
  USAGE(2),
  /** The command could not run. */
  NOT_RUN(3);

  private final int code;

  Exit(int code) {
    this.code = code;
  }

  /** The exit code of the process. */
  public int code() {
    return code;
  }
}
