/**
 * The events of the library, recorded for a test.
 *
 * <p>In: events of the application under test. Out: the events, to a test that waits for them. Test
 * time only. Depends on CDI and the library's events. API.
 */
@NullMarked
package dev.jwtschemes.testkit.event;

import org.jspecify.annotations.NullMarked;
