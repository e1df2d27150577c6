package dev.jwtschemes.tck.identity.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** JAX-RS as most write it. */
@ApplicationPath("api")
public class PlainApplication extends Application {}
