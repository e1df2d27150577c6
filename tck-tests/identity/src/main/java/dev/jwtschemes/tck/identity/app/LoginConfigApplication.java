package dev.jwtschemes.tck.identity.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;

/** JAX-RS as MicroProfile JWT wants it written. */
@ApplicationPath("api")
@LoginConfig(authMethod = "MP-JWT", realmName = "identity")
public class LoginConfigApplication extends Application {}
