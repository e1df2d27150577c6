package dev.jwtschemes.internal.cdi.collect;

import dev.jwtschemes.internal.adapter.rest.JaxRsRuntime;
import dev.jwtschemes.internal.deployment.Surroundings;
import dev.jwtschemes.internal.deployment.web.LibraryOrder;
import dev.jwtschemes.internal.deployment.web.WebXml;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Text;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.json.spi.JsonProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The look at what is around the application, once CDI is up. Stateless. */
public final class SurroundingsScan {
  private SurroundingsScan() {}

  /**
   * Look.
   *
   * @param isServersMpJwtAsked whether the server would ask its own MP-JWT about requests
   * @param helidonsMpJwt what is wrong if the server is Helidon with its own MP-JWT
   */
  public static Surroundings scan(
      Collector collector,
      Optional<WebXml> webXml,
      boolean isServersMpJwtAsked,
      Optional<Finding> helidonsMpJwt,
      BeanManager manager) {
    List<Finding> conflicts = new ArrayList<>(collector.resources().conflicts());
    if (isServersMpJwtAsked) {
      ServerMpJwt.active(manager).ifPresent(conflicts::add);
    }
    helidonsMpJwt.ifPresent(conflicts::add);
    conflicts.addAll(collector.injections().claims().misplaced(manager));
    List<Finding> obstacles = new ArrayList<>(collector.resources().obstacles());
    JaxRsRuntime.unknown().ifPresent(obstacles::add);
    missingJson().ifPresent(obstacles::add);
    List<Bean<?>> beans = OtherMechanisms.beans(manager);
    return new Surroundings(
        conflicts,
        obstacles,
        webXml.flatMap(LibraryOrder::leftOut).stream().toList(),
        OtherMechanisms.areInUse(beans),
        OtherMechanisms.isHandlerInUse(beans));
  }

  /** Whether claims can be read: some servers have JSON only on demand. */
  private static Optional<Finding> missingJson() {
    try {
      JsonProvider.provider();
      return Optional.empty();
    } catch (RuntimeException | LinkageError e) { // not by its name: that may be missing too
      return Optional.of(new Finding(Problem.JSON_MISSING, Text.of("the application")));
    }
  }
}
