package dev.jwtschemes.tck.closed.app;

import dev.jwtschemes.rest.JwtSchemesFeature;
import jakarta.ws.rs.ext.Provider;

/** TomEE finds it for Applications that list nothing, if none lists anything. */
@Provider
public class FoundFeature extends JwtSchemesFeature {}
