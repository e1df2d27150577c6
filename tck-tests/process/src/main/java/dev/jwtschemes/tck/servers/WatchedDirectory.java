package dev.jwtschemes.tck.servers;

import dev.jwtschemes.tck.process.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Deploys by a directory that the server looks into all the time.
 *
 * @param directory where it looks
 * @param staging on the same file system: the server must never see half a file
 * @param process the server
 * @param deployed what it prints then
 * @param undeployed what it prints then
 * @param failed what it prints instead of either
 */
record WatchedDirectory(
    Path directory,
    Path staging,
    ServerProcess process,
    Pattern deployed,
    Pattern undeployed,
    Pattern failed)
    implements Deployer {
  private static final Duration LIMIT = Duration.ofMinutes(2);

  @Override
  public void deploy(Path war) throws IOException, InterruptedException {
    int from = process.log().length();
    Path staged = Files.copy(war, staging.resolve(war.getFileName()));
    Files.move(staged, inDirectory(war), StandardCopyOption.ATOMIC_MOVE);
    process.await(from, of(war, deployed), 1, of(war, failed), LIMIT);
  }

  @Override
  public void undeploy(Path war) throws IOException, InterruptedException {
    int from = process.log().length();
    Files.delete(inDirectory(war));
    process.await(from, of(war, undeployed), 1, of(war, failed), LIMIT);
  }

  /** A line about this application: one about the application before it may come late. */
  private static Pattern of(Path war, Pattern message) {
    String name = Pattern.quote(ApplicationServer.contextRoot(war));
    return Pattern.compile("(?:" + message + ").*[ \"]" + name + "[. \"]");
  }

  private Path inDirectory(Path war) {
    return directory.resolve(war.getFileName());
  }
}
