package dev.jwtschemes.tck.mpjwt.suite;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The test methods of some classes, by outcome.
 *
 * @param passed names of methods that passed whenever they ran
 * @param failed names of methods that failed at least once
 * @param skipped names of methods that were skipped at least once
 */
record Tally(Set<String> passed, Set<String> failed, Set<String> skipped) {

  /** Count in a {@code testng-results.xml} the classes with these names. */
  static Tally of(Document results, Predicate<String> classes) {
    Set<String> passed = new TreeSet<>();
    Set<String> failed = new TreeSet<>();
    Set<String> skipped = new TreeSet<>();
    NodeList methods = results.getElementsByTagName("test-method");
    for (int i = 0; i < methods.getLength(); i++) {
      Element method = (Element) methods.item(i);
      String type = ((Element) method.getParentNode()).getAttribute("name");
      if (method.getAttribute("is-config").equals("true") || !classes.test(type)) {
        continue;
      }
      Set<String> outcome =
          switch (method.getAttribute("status")) {
            case "PASS" -> passed;
            case "SKIP" -> skipped;
            default -> failed;
          };
      outcome.add(type.substring(type.lastIndexOf('.') + 1) + "." + method.getAttribute("name"));
    }
    passed.removeAll(failed);
    return new Tally(passed, failed, skipped);
  }

  /** Whether exactly that many methods passed, and nothing else happened. */
  boolean isAll(int methods) {
    return passed.size() == methods && failed.isEmpty() && skipped.isEmpty();
  }

  /** What a reader needs to find out what went wrong. */
  String names() {
    return "%d passed; failed: %s; skipped: %s".formatted(passed.size(), failed, skipped);
  }

  @Override
  public String toString() {
    return "%d run, %d failed, %d skipped"
        .formatted(passed.size() + failed.size(), failed.size(), skipped.size());
  }
}
