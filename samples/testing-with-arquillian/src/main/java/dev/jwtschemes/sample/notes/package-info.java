/** An application with one resource and one observer. */
@NullMarked
package dev.jwtschemes.sample.notes;

import org.jspecify.annotations.NullMarked;
