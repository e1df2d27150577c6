/**
 * Attack applications that hold the library, as a stranger, an insider or a careless deployer does.
 *
 * <p>In: issuers and running applications. Out: one verdict per attack, printed, and written as a
 * table. Test time only. Depends on the contract suite's client and the testkit; written against
 * the contract, it knows no class of the extension. API for the modules that run it on a stack.
 *
 * <p>Reading order: {@link dev.jwtschemes.tck.attack.Attack}, {@link
 * dev.jwtschemes.tck.attack.App}, {@link dev.jwtschemes.tck.attack.Check}, {@link
 * dev.jwtschemes.tck.attack.AttackSuite}, then the package {@code cases}.
 */
@NullMarked
package dev.jwtschemes.tck.attack;

import org.jspecify.annotations.NullMarked;
