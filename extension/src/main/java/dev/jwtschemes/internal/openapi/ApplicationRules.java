package dev.jwtschemes.internal.openapi;

import dev.jwtschemes.internal.deployment.DeploymentView;
import dev.jwtschemes.internal.registry.LiveRegistry;
import dev.jwtschemes.internal.scheme.Settings;

/**
 * An application that has started. Thread-safe.
 *
 * @param registry its schemes
 * @param resources its resource methods
 * @param described how much of them documents show
 */
public record ApplicationRules(
    LiveRegistry registry, DeploymentView resources, Settings.Described described) {}
