package dev.jwtschemes.benchmarks.http.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** An application without a login. */
@ApplicationPath("/")
public class Api extends Application {}
