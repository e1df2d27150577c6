package dev.jwtschemes.tck.deployment.app.ear;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;

/** Lists nothing: the server searches. */
@ApplicationPath("api")
@LoginConfig(authMethod = "MP-JWT")
public class EarApplication extends Application {}
