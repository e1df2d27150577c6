package dev.jwtschemes.tck.attack.app.jakartalogin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.BasicAuthenticationMechanismDefinition;

@BasicAuthenticationMechanismDefinition(realmName = "own")
@ApplicationScoped
public class Definition {}
