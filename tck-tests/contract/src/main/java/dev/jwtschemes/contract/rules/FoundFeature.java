package dev.jwtschemes.contract.rules;

import dev.jwtschemes.rest.JwtSchemesFeature;
import jakarta.ws.rs.ext.Provider;

/** The feature that TomEE needs, where it searches for it. */
@Provider
public final class FoundFeature extends JwtSchemesFeature {}
