package dev.jwtschemes.tck.mpjwt.suite;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
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

  private static final Predicate<String> IN_TCK =
      type -> type.startsWith("org.eclipse.microprofile.jwt.tck.");

  private Verdict() {}

  /**
   * Judge runs, three arguments each: a file {@code testng-results.xml}, the name of the run, and
   * how many methods of our own it had beside those of the TCK.
   */
  public static void main(String[] args) throws Exception {
    List<String> complaints = new ArrayList<>();
    for (int i = 0; i < args.length; i += 3) {
      complaints.addAll(judge(new File(args[i]), args[i + 1], Integer.parseInt(args[i + 2])));
    }
    if (!complaints.isEmpty()) {
      throw new IllegalStateException(String.join("\n", complaints));
    }
  }

  private static List<String> judge(File file, String run, int ownMethods) throws Exception {
    Document results = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file);
    Tally suite = Tally.of(results, IN_TCK);
    Tally own = Tally.of(results, IN_TCK.negate());
    System.out.println("TCK " + run + ": " + suite);
    List<String> complaints = new ArrayList<>();
    if (!suite.isAll(METHODS)) {
      complaints.add(run + ": the TCK base suite needs " + METHODS + " passed: " + suite.names());
    }
    if (!own.isAll(ownMethods)) {
      complaints.add(run + ": our methods need " + ownMethods + " passed: " + own.names());
    }
    if (!isDeployed(results)) {
      complaints.add(run + ": a set-up or deployment failed");
    }
    return complaints;
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
