/**
 * Clients and issuers in trouble around one embedded server, and what must hold meanwhile.
 *
 * <p>Comes in: {@code soak.seconds}, {@code soak.log}. Goes out: a table, and the verdicts.
 */
@NullMarked
package dev.jwtschemes.tck.soak;

import org.jspecify.annotations.NullMarked;
