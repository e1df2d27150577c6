package dev.jwtschemes.internal.deployment.web;

import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Text;
import java.util.Optional;

/** The place of this library in the order of the web application's fragments. Stateless. */
public final class LibraryOrder {
  /** Its name, in its {@code META-INF/web-fragment.xml}. */
  public static final String NAME = "jwt_schemes";

  private LibraryOrder() {}

  /** A finding if this order leaves the library out, and with it its servlet filter. */
  public static Optional<Finding> leftOut(WebXml webXml) {
    return webXml
        .ordering()
        .filter(ordering -> !ordering.others() && !ordering.names().contains(NAME))
        .map(
            ordering ->
                new Finding(
                    Problem.LEFT_OUT_OF_ORDER,
                    Text.of("web.xml"),
                    Text.of("names ").names(ordering.names())));
  }
}
