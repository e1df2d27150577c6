package dev.jwtschemes.tck.mpjwt.servers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;

/**
 * The same login-config as the TCK's applications; a bean, because only then Payara sees it and
 * adds its own mechanism.
 */
@ApplicationScoped
@LoginConfig(authMethod = "MP-JWT", realmName = "TCK-MP-JWT")
@ApplicationPath("/")
public class WhoApplication extends Application {}
