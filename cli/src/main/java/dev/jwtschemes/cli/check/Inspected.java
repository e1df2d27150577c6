package dev.jwtschemes.cli.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was found in one application. Immutable.
 *
 * @param name of the application
 * @param findings worst first
 * @param resources its resource methods
 * @param schemes the registered schemes
 * @param isSetup whether code adds schemes
 * @param skipped classes that could not be read, with the reason
 * @param keysNotRead locations outside of the archive that its configuration names, by the setting
 */
record Inspected(
    String name,
    List<Found> findings,
    List<Row> resources,
    List<String> schemes,
    boolean isSetup,
    Map<String, String> skipped,
    Map<String, String> keysNotRead) {
  private static final String SETUP =
      "code adds schemes, which isn't run: name them with --expect to have names of schemes judged";

  /** The same with more findings. */
  Inspected with(List<Found> more) {
    List<Found> all = new ArrayList<>(findings);
    all.addAll(more);
    return new Inspected(name, List.copyOf(all), resources, schemes, isSetup, skipped, keysNotRead);
  }

  /** What could not be judged beside classes, a sentence each without its point. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    new TreeMap<>(keysNotRead)
        .forEach((setting, location) -> notes.add(ArchiveReach.note(setting, location)));
    if (isSetup) {
      notes.add(SETUP);
    }
    return notes;
  }
}
