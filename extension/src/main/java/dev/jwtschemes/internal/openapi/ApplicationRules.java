package dev.jwtschemes.internal.openapi;

import dev.jwtschemes.internal.deployment.DeploymentView;
import dev.jwtschemes.internal.registry.LiveRegistry;

/**
 * An application that has started. Thread-safe.
 *
 * @param registry its schemes
 * @param resources its resource methods
 */
public record ApplicationRules(LiveRegistry registry, DeploymentView resources) {}
