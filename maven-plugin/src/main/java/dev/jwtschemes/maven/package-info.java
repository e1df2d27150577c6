/**
 * The Maven plugin: goals that run commands of the command line within a build.
 *
 * <p>Comes in: a project's artifact, its configuration files, and the plugin's parameters. Goes
 * out: a build that fails or not, a SARIF file, and properties with the addresses of issuers. Each
 * goal is a command of the command line with these parameters: nothing is decided here.
 */
@NullMarked
package dev.jwtschemes.maven;

import org.jspecify.annotations.NullMarked;
