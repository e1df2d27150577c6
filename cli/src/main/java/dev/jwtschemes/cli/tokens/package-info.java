/**
 * The command {@code tokens}: tokens for development, signed here, and trusted by a project in one
 * profile alone.
 *
 * <p>Comes in: options, the project's configuration, and what is kept in the user's home. Goes out:
 * tokens, keys of mode 0600 in the home, and marked lines in the project. Depends on the
 * extension's reader of configuration, so that nothing is decided twice.
 *
 * <p>Reading order: {@link dev.jwtschemes.cli.tokens.CreateCommand}, {@link
 * dev.jwtschemes.cli.tokens.ProfileFile}, {@link dev.jwtschemes.cli.tokens.FileChanges}.
 */
@NullMarked
package dev.jwtschemes.cli.tokens;

import org.jspecify.annotations.NullMarked;
