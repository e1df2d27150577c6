package dev.jwtschemes.cli.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What was found in one application. Immutable.
 *
 * @param name of the application
 * @param findings worst first
 * @param resources its resource methods
 * @param schemes the registered schemes
 * @param isSetup whether code adds schemes
 * @param skipped classes that could not be read, with the reason
 */
record Inspected(
    String name,
    List<Found> findings,
    List<Row> resources,
    List<String> schemes,
    boolean isSetup,
    Map<String, String> skipped) {

  /** The same with more findings. */
  Inspected with(List<Found> more) {
    List<Found> all = new ArrayList<>(findings);
    all.addAll(more);
    return new Inspected(name, List.copyOf(all), resources, schemes, isSetup, skipped);
  }
}
