package dev.jwtschemes.tck.mpjwt.suite;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Read TestNG's results, print and write the totals, and fail unless every method passed or is
 * known not to.
 *
 * <p>The total that the build prints can't be trusted: it counts methods twice when a deployment
 * fails, and it is content when a class, or the whole suite, silently did not run.
 */
public final class Verdict {

  /** Why some methods can't pass, by {@code <server>.<class>.<method>}; there need not be any. */
  private static final String REASONS = "/tck-reasons.properties";

  private Verdict() {}

  /**
   * Judge runs.
   *
   * @param args the directory for {@code tck-results-<server>.tsv}; then for each run a file {@code
   *     testng-results.xml}, the name of the server, and how many methods it must have of each
   *     {@link Part}
   */
  public static void main(String[] args) throws Exception {
    Properties reasons = reasons();
    List<String> complaints = new ArrayList<>();
    int each = 2 + Part.values().length;
    for (int i = 1; i < args.length; i += each) {
      String server = args[i + 1];
      Document results =
          DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new File(args[i]));
      StringBuilder table = new StringBuilder();
      for (Part part : Part.values()) {
        Tally tally = Tally.of(results, part::contains);
        Map<String, String> known = tally.reasons(of(server, reasons));
        int methods = Integer.parseInt(args[i + 2 + part.ordinal()]);
        tally.complaints(methods, of(server, reasons)).stream()
            .map(complaint -> "TCK " + server + " " + part + ": " + complaint)
            .forEach(complaints::add);
        if (methods > 0) {
          table.append(row(server, part, tally, known));
          System.out.println(
              "TCK " + server + (part == Part.BASE ? "" : ", " + part) + ": " + tally);
          known.forEach((method, reason) -> System.out.println("  " + method + ": " + reason));
        }
      }
      Files.writeString(Path.of(args[0], "tck-results-" + server + ".tsv"), table);
      if (!isDeployed(results)) {
        complaints.add("TCK " + server + ": a set-up or deployment failed");
      }
    }
    if (!complaints.isEmpty()) {
      throw new IllegalStateException(String.join("\n", complaints));
    }
  }

  /** Tab-separated: server, suite, run, failed, skipped, and why those failed. */
  private static String row(String server, Part part, Tally tally, Map<String, String> reasons) {
    String why =
        reasons.entrySet().stream()
            .map(entry -> entry.getKey() + ": " + entry.getValue())
            .collect(Collectors.joining("; "));
    return "%s\t%s\t%d\t%d\t%d\t%s\n"
        .formatted(server, part, tally.run(), tally.failed().size(), tally.skipped().size(), why);
  }

  private static Properties reasons() throws IOException {
    Properties reasons = new Properties();
    try (@Nullable InputStream file = Verdict.class.getResourceAsStream(REASONS)) {
      if (file != null) {
        reasons.load(file);
      }
    }
    return reasons;
  }

  private static Map<String, String> of(String server, Properties reasons) {
    String prefix = server + ".";
    return reasons.stringPropertyNames().stream()
        .filter(key -> key.startsWith(prefix))
        .collect(Collectors.toMap(key -> key.substring(prefix.length()), reasons::getProperty));
  }

  private static boolean isDeployed(Document results) {
    NodeList methods = results.getElementsByTagName("test-method");
    boolean deployed = true;
    for (int i = 0; i < methods.getLength(); i++) {
      Element method = (Element) methods.item(i);
      deployed &=
          !method.getAttribute("is-config").equals("true")
              || method.getAttribute("status").equals("PASS");
    }
    return deployed;
  }
}
