/** Imitates a package of Payara's. */
@NullMarked
package fish.payara.imitation;

import org.jspecify.annotations.NullMarked;
