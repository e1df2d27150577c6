/**
 * The command {@code check}: the report of a deployment, without deploying.
 *
 * <p>Comes in: archives or folders of class files, and configuration files. Goes out: what the
 * validator finds, with places in the sources. The validator is the extension's own; the
 * application's classes are loaded without the code of their methods, so that nothing of it can
 * run. Archives are read within bounds, and nothing is written or fetched.
 *
 * <p>Reading order: {@link dev.jwtschemes.cli.check.CheckCommand}, {@link
 * dev.jwtschemes.cli.check.Archive}, {@link dev.jwtschemes.cli.check.CodelessLoader}, {@link
 * dev.jwtschemes.cli.check.Application}.
 */
@NullMarked
package dev.jwtschemes.cli.check;

import org.jspecify.annotations.NullMarked;
