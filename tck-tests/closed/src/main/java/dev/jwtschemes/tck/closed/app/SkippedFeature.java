package dev.jwtschemes.tck.closed.app;

import dev.jwtschemes.rest.JwtSchemesFeature;
import jakarta.ws.rs.ext.Provider;

/** TomEE leaves out what is deprecated. */
@Provider
@Deprecated
public class SkippedFeature extends JwtSchemesFeature {}
