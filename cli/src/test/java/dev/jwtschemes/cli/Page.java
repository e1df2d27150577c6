package dev.jwtschemes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A page of docs/reference/cli whose blocks marked {@code console} are recordings: lines that begin
 * with a dollar sign were typed, one after the other in one shell, the lines below were answered.
 */
public record Page(Path file) {
  private static final String MARK = "@@@@ ";
  private static final String TYPED = "\u0000$ ";

  /** What bash says of a job that was stopped, if it gets to see that before its own end. */
  private static final Pattern ENDED = Pattern.compile("(?m)^\\[\\d+][+-] +Terminated.*\\R");

  /** What differs from run to run, and what stands for it in a comparison. */
  private static final List<String[]> VARYING =
      List.of(
          new String[] {"eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]*", "TOKEN"},
          new String[] {"\"(x|y|n)\":\"[\\w-]{40,}\"", "\"$1\":\"...\""},
          new String[] {"\\b[a-z2-7]{10}\\b", "ID"},
          new String[] {"\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(:\\d\\d)?Z?", "TIME"},
          new String[] {"\"(iat|exp|nbf)\": ?\\d+", "\"$1\":SECONDS"},
          new String[] {"\\b(iat|exp|nbf) +\\d{10}\\b", "$1 SECONDS"},
          new String[] {"\\b\\d+ (second|minute)s? ago", "SECONDS ago"},
          new String[] {"dev-[\\w-]{10}", "KEY"},
          new String[] {"projects/[0-9a-f]{16}/", "projects/PROJECT/"},
          new String[] {"127\\.0\\.0\\.1:\\d{4,5}", "127.0.0.1:PORT"});

  /** The page of this name. */
  public static Page of(String name) {
    return new Page(Path.of(System.getProperty("cli.docs", "")).resolve(name + ".md"));
  }

  /** Run all that was typed, and compare; or write the answers anew, if that is asked for. */
  public void compare(Cli cli, String before) throws IOException, InterruptedException {
    compare(cli, before, Map.of());
  }

  /** The same, with ports of the page and those that stand for them in this run. */
  public void compare(Cli cli, String before, Map<String, String> ports)
      throws IOException, InterruptedException {
    String written = Files.readString(file);
    String here = written;
    for (Map.Entry<String, String> each : ports.entrySet()) {
      here = port(each.getKey()).matcher(here).replaceAll(each.getValue());
    }
    String now = recorded(here, cli, before);
    for (Map.Entry<String, String> each : ports.entrySet()) {
      now = port(each.getValue()).matcher(now).replaceAll(each.getKey());
    }
    if ("write".equals(System.getProperty("jwtschemes.docs"))) {
      Files.writeString(file, now);
      return;
    }
    assertThat(plain(now))
        .as(
            "%s is not what the commands answer;"
                + " mvn verify -pl cli -am -Djwtschemes.docs=write writes it anew",
            file)
        .isEqualTo(plain(written));
  }

  /** A port, and not the same digits within a time. */
  private static Pattern port(String digits) {
    return Pattern.compile("(?<!\\d)" + digits + "(?!\\d)");
  }

  private static String recorded(String page, Cli cli, String before)
      throws IOException, InterruptedException {
    StringBuilder script = new StringBuilder(before).append("\nexec 2>&1\n");
    for (String line : kept(page)) {
      if (line.startsWith(TYPED)) {
        script.append("code=$?; echo '").append(MARK).append("'; (exit $code)\n");
        script.append(line.substring(TYPED.length())).append('\n');
      }
    }
    String[] answers = cli.bash(script.toString()).out().split(MARK + "\n", -1);
    StringBuilder result = new StringBuilder();
    int next = 1;
    for (String line : kept(page)) {
      if (line.startsWith(TYPED)) {
        result.append(line.substring(1)).append('\n').append(answers[next++]);
      } else {
        result.append(line).append('\n');
      }
    }
    return ENDED
        .matcher(result)
        .replaceAll("")
        .replace(cli.folder().toString(), "/home/me/orders")
        .replace(cli.home().toString(), "/home/me/.jwt-schemes");
  }

  /** The page without the recorded answers, and with a mark before what was typed. */
  private static List<String> kept(String page) {
    List<String> kept = new ArrayList<>();
    boolean isRecording = false;
    for (String line : page.lines().toList()) {
      if (line.startsWith("```")) {
        isRecording = line.equals("```console");
        kept.add(line);
      } else if (!isRecording) {
        kept.add(line);
      } else if (line.startsWith("$ ")) {
        kept.add("\u0000" + line);
      }
    }
    return kept;
  }

  private static String plain(String text) {
    String plain = text;
    for (String[] each : VARYING) {
      plain = Pattern.compile(each[0]).matcher(plain).replaceAll(each[1]);
    }
    return plain;
  }
}
