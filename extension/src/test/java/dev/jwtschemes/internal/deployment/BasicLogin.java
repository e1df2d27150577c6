package dev.jwtschemes.internal.deployment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.BasicAuthenticationMechanismDefinition;

/** A login of an application's own. */
@ApplicationScoped
@BasicAuthenticationMechanismDefinition(realmName = "own")
public class BasicLogin {}
