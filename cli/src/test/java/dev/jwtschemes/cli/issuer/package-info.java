/** The command {@code issuer}, as a process. */
@NullMarked
package dev.jwtschemes.cli.issuer;

import org.jspecify.annotations.NullMarked;
