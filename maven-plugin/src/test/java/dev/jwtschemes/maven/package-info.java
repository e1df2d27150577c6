/** The goals, in builds of Maven as processes. */
@NullMarked
package dev.jwtschemes.maven;

import org.jspecify.annotations.NullMarked;
