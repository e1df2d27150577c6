package dev.jwtschemes.tck.attack.servers;

import static java.util.Objects.requireNonNull;

import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.run.ServerRun;
import dev.jwtschemes.tck.attack.App;
import dev.jwtschemes.tck.attack.Attack;
import dev.jwtschemes.tck.attack.cases.AllAttacks;
import dev.jwtschemes.tck.servers.WarFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The attacks of one run, and the applications that they are on, packed. Not thread-safe. */
final class AttackWars implements ServerRun.Applications {
  private final boolean later;
  private final Map<App, Path> wars = new LinkedHashMap<>();
  private List<Attack> attacks = List.of();

  /**
   * To be packed at the start of a run.
   *
   * @param later whether each is deployed when its first attack begins; without, all that the
   *     server can't refuse are deployed at its start
   */
  AttackWars(boolean later) {
    this.later = later;
  }

  @Override
  public List<Path> write(Issuers issuers, Path directory) throws IOException {
    attacks = AllAttacks.wanted(issuers);
    var first = new ArrayList<Path>();
    for (App each : attacks.stream().map(Attack::app).distinct().toList()) {
      Path war = war(each, issuers, directory);
      wars.put(each, war);
      if (!later && !each.isRefusable()) {
        first.add(war);
      }
    }
    return first;
  }

  /** All of them, in order. */
  List<Attack> attacks() {
    return attacks;
  }

  /** The archive of an application that is attacked. */
  Path of(App app) {
    return requireNonNull(wars.get(app));
  }

  private static Path war(App app, Issuers issuers, Path directory) throws IOException {
    Path file = directory.resolve(app.name() + ".war");
    try (WarFile war = new WarFile(file)) {
      war.addClasses(App.class, app::holds);
      war.addConfiguration(app.settings().apply(issuers));
      war.addBeansXml("annotated");
      for (Map.Entry<String, String> each : app.files().entrySet()) {
        war.add(each.getKey(), each.getValue());
      }
      war.addLibraries(WarFile.LIBRARIES);
    }
    return file;
  }
}
