package dev.jwtschemes.tck.mpjwt.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

  int run() {
    return passed.size() + failed.size();
  }

  /** The reasons that are about methods of these classes and no others. */
  Map<String, String> reasons(Map<String, String> all) {
    Map<String, String> reasons = new TreeMap<>(all);
    reasons.keySet().retainAll(failed);
    return reasons;
  }

  /**
   * Tell what is wrong.
   *
   * @param methods how many there are
   * @param reasons why some can't pass, by name
   */
  List<String> complaints(int methods, Map<String, String> reasons) {
    Set<String> unexplained = new TreeSet<>(failed);
    unexplained.removeAll(reasons.keySet());
    Set<String> stale = new TreeSet<>(passed);
    stale.retainAll(reasons.keySet());
    List<String> complaints = new ArrayList<>();
    if (run() != methods || !skipped.isEmpty()) {
      complaints.add(methods + " must run, not " + run() + "; skipped: " + skipped);
    }
    if (!unexplained.isEmpty()) {
      complaints.add("failed without a reason: " + unexplained);
    }
    if (!stale.isEmpty()) {
      complaints.add("passed in spite of the reason why not: " + stale);
    }
    return complaints;
  }

  @Override
  public String toString() {
    return "%d run, %d failed, %d skipped".formatted(run(), failed.size(), skipped.size());
  }
}
