/** The application that is looked at from the inside. */
@NullMarked
package dev.jwtschemes.tck.inside.app;

import org.jspecify.annotations.NullMarked;
