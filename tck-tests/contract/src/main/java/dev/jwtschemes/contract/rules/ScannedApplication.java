package dev.jwtschemes.contract.rules;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The rules application, in a packaging of its own: it lists nothing, the server searches. */
@ApplicationPath("api")
public class ScannedApplication extends Application {}
