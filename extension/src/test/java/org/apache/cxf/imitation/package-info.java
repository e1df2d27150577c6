/** Has the name of a JAX-RS runtime's package. */
@NullMarked
package org.apache.cxf.imitation;

import org.jspecify.annotations.NullMarked;
