/** Tests as a user writes them, with the test kit alone. */
@NullMarked
package dev.jwtschemes.sample;

import org.jspecify.annotations.NullMarked;
