package dev.jwtschemes.cli;

import dev.jwtschemes.internal.text.Text;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Writes whatever went wrong as one line, without tokens that were among the arguments. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private static final String STACK = "jwt-schemes.stack";

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    write(e.getCommandLine(), said(e) + guess(e) + "; see \"" + command + " --help\"");
    return Exit.USAGE.code();
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    if (Boolean.getBoolean(STACK)) {
      e.printStackTrace(command.getErr());
    }
    if (e instanceof CommandFailed failed) {
      write(command, failed.line());
      return failed.exit().code();
    }
    write(
        command,
        "failed with "
            + e.getClass().getSimpleName()
            + (e.getMessage() == null ? "" : ": " + e.getMessage())
            + "; java -D"
            + STACK
            + "=true -jar ... shows where");
    return Exit.NOT_RUN.code();
  }

  private static String said(ParameterException e) {
    // The first line alone: usage and suggestions follow.
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("wrong usage");
    return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
  }

  private static String guess(ParameterException e) {
    if (!(e instanceof UnmatchedArgumentException unmatched)
        || TokenShape.isIn(unmatched.getUnmatched().toString())) {
      return "";
    }
    List<String> guesses = unmatched.getSuggestions();
    return guesses.isEmpty() ? "" : "; did you mean " + guesses.get(0) + "?";
  }

  private static void write(CommandLine command, String line) {
    String shown = TokenShape.hiddenIn(line);
    String name = command.getCommandSpec().qualifiedName();
    String text = Text.EMPTY.said(shown).toString();
    command.getErr().println(command.getColorScheme().errorText(name + ": " + text));
  }
}
