package dev.jwtschemes.benchmarks.http.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;

/** An application whose login is MP-JWT, by the server or by this library. */
@LoginConfig(authMethod = "MP-JWT", realmName = "own")
@ApplicationPath("/")
public class LoginApi extends Application {}
