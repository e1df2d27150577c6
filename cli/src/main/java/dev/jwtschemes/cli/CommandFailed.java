package dev.jwtschemes.cli;

import dev.jwtschemes.internal.text.Text;

/** The end of a command that could not do what was asked: one line with the fix. */
public final class CommandFailed extends RuntimeException {
  private final Exit exit;

  private CommandFailed(Exit exit, Text what, Text fix) {
    super(what.and("; ").and(fix).toString());
    this.exit = exit;
  }

  /** The request can't be fulfilled: something isn't there, or was rejected. */
  public static CommandFailed refused(Text what, Text fix) {
    return new CommandFailed(Exit.FINDINGS, what, fix);
  }

  /** The command was used wrongly. */
  public static CommandFailed usage(Text what, Text fix) {
    return new CommandFailed(Exit.USAGE, what, fix);
  }

  /** The command could not run. */
  public static CommandFailed notRun(Text what, Text fix) {
    return new CommandFailed(Exit.NOT_RUN, what, fix);
  }

  Exit exit() {
    return exit;
  }

  String line() {
    return String.valueOf(getMessage());
  }
}
