package dev.jwtschemes.tck.inside.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** JAX-RS as most write it. */
@ApplicationPath("api")
public class InsideApplication extends Application {}
