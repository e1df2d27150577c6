package dev.jwtschemes.tck.deployment.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Lists nothing: the server searches. */
@ApplicationPath("api")
public class EmptyApplication extends Application {}
