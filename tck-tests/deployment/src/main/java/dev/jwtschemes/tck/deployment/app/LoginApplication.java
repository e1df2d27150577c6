package dev.jwtschemes.tck.deployment.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;

/** Asks the server for its own MP-JWT. */
@ApplicationPath("api")
@LoginConfig(authMethod = "MP-JWT")
public class LoginApplication extends Application {}
