package dev.jwtschemes.tck.servers;

import dev.jwtschemes.tck.process.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Edits the configuration of a domain of GlassFish or Payara Server, as a text. */
final class DomainFile {
  private DomainFile() {}

  /** Write what the edit makes of the file's text. */
  static void edit(Path file, UnaryOperator<String> edit) throws IOException {
    Files.writeString(file, edit.apply(Files.readString(file)));
  }

  /**
   * The domain with its three web listeners on 127.0.0.1, and without those that the applications
   * don't need: remote EJB and JMX.
   *
   * @param ports for HTTP, HTTPS and administration
   */
  static String onLoopback(String domain, int[] ports) {
    String server = domain;
    server = replace(server, "network-listener port=\"8080\"", listener(ports[0]));
    server = replace(server, "network-listener port=\"8181\"", listener(ports[1]));
    server = replace(server, "network-listener port=\"4848\"", listener(ports[2]));
    server = replace(server, "<iiop-listener ", "<iiop-listener enabled=\"false\" ");
    return replace(server, "<jmx-connector ", "<jmx-connector enabled=\"false\" ");
  }

  /** The domain with the options of a JVM that lives a few minutes, in place of another's line. */
  static String shortLived(String domain, String line) {
    return replace(
        domain,
        line,
        ServerProcess.SHORT_LIVED.stream()
            .map(option -> "<jvm-options>" + option + "</jvm-options>")
            .collect(Collectors.joining()));
  }

  /**
   * The text with each occurrence replaced.
   *
   * @throws IllegalStateException if there is none
   */
  static String replace(String text, String old, String replacement) {
    if (!text.contains(old)) {
      throw new IllegalStateException("The domain has no " + old);
    }
    return text.replace(old, replacement);
  }

  private static String listener(int port) {
    return "network-listener address=\"127.0.0.1\" port=\"" + port + "\"";
  }
}
