package dev.jwtschemes.tck.mpjwt;

import java.io.File;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Read TestNG's results and fail unless every method of the base suite passed.
 *
 * <p>The total that the build prints can't be trusted: it counts methods twice when a deployment
 * fails, and it is content when a class, or the whole suite, silently did not run.
 */
public final class Verdict {

  /** Methods in {@code suites/tck-base-suite.xml} of the MicroProfile JWT 2.1 TCK. */
  private static final int METHODS = 200;

  private Verdict() {}

  /** Judge the file {@code args[0]}, a {@code testng-results.xml}. */
  public static void main(String[] args) throws Exception {
    Set<String> passed = new TreeSet<>();
    Set<String> failed = new TreeSet<>();
    Set<String> skipped = new TreeSet<>();
    boolean deployed = true;
    NodeList methods =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new File(args[0]))
            .getElementsByTagName("test-method");
    for (int i = 0; i < methods.getLength(); i++) {
      Element method = (Element) methods.item(i);
      String status = method.getAttribute("status");
      if (method.getAttribute("is-config").equals("true")) {
        deployed &= status.equals("PASS");
        continue;
      }
      Set<String> outcome =
          switch (status) {
            case "PASS" -> passed;
            case "SKIP" -> skipped;
            default -> failed;
          };
      outcome.add(name(method));
    }
    passed.removeAll(failed);
    System.out.printf(
        "TCK base: %d run, %d failed, %d skipped%n",
        passed.size() + failed.size(), failed.size(), skipped.size());
    if (passed.size() != METHODS || !failed.isEmpty() || !skipped.isEmpty() || !deployed) {
      throw new IllegalStateException(
          "The TCK base suite needs %d methods passed, got %d; failed: %s; skipped: %s"
                  .formatted(METHODS, passed.size(), failed, skipped)
              + (deployed ? "" : "; and a set-up or deployment failed"));
    }
  }

  private static String name(Element method) {
    String type = ((Element) method.getParentNode()).getAttribute("name");
    return type.substring(type.lastIndexOf('.') + 1) + "." + method.getAttribute("name");
  }
}
