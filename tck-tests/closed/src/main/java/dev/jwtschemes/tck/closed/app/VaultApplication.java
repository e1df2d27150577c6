package dev.jwtschemes.tck.closed.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

@ApplicationPath("api")
public class VaultApplication extends Application {}
