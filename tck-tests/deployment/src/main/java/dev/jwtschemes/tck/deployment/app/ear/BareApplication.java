package dev.jwtschemes.tck.deployment.app.ear;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Like {@link EarApplication}, and doesn't ask the server for MP-JWT. */
@ApplicationPath("api")
public class BareApplication extends Application {}
