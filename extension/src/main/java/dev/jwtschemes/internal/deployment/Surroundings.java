package dev.jwtschemes.internal.deployment;

import dev.jwtschemes.internal.problem.Finding;
import java.util.List;

/**
 * What is around the application, as known when CDI is up. Immutable.
 *
 * @param conflicts findings about what this library can't live with
 * @param obstacles findings about what it can't decide without; they matter where it has to
 * @param obstaclesInUse the same, where there is anything to protect: a scheme, a resource or a
 *     servlet with a scheme
 * @param loginClassesUsed whether CDI uses a login that is a class of the application
 * @param handlersUsed whether CDI uses a handler of the application's, which chooses the login
 */
public record Surroundings(
    List<Finding> conflicts,
    List<Finding> obstacles,
    List<Finding> obstaclesInUse,
    boolean loginClassesUsed,
    boolean handlersUsed) {

  /** Copy the findings. */
  public Surroundings {
    conflicts = List.copyOf(conflicts);
    obstacles = List.copyOf(obstacles);
    obstaclesInUse = List.copyOf(obstaclesInUse);
  }
}
