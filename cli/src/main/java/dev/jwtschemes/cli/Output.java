package dev.jwtschemes.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Where a command writes; a mixin of every command. */
@Command
public final class Output {
  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // by picocli, before the command runs
  private CommandSpec command;

  /** A place that picocli connects with its command. */
  public Output() {}

  /** Write a line for the one who asked. */
  public void line(String text) {
    PrintWriter out = command.commandLine().getOut();
    out.println(text);
    out.flush();
  }

  /** Write text as it is. */
  public void text(String text) {
    PrintWriter out = command.commandLine().getOut();
    out.print(text);
    out.flush();
  }

  /** Write a remark, which doesn't belong to the result. */
  public void remark(String text) {
    PrintWriter err = command.commandLine().getErr();
    err.println(text);
    err.flush();
  }

  /** A piece of text in this style of picocli's, for instance {@code red}; markup in it is text. */
  public String styled(String style, String text) {
    Ansi ansi = command.commandLine().getColorScheme().ansi();
    if (!ansi.enabled()) {
      return text;
    }
    IStyle[] styles = Style.parse(style);
    return Style.on(styles) + text + Style.off(styles);
  }

  /** The command line that this command belongs to. */
  CommandLine root() {
    return command.root().commandLine();
  }
}
