/**
 * The events of the library: recorded for a test that waits for them, or made for a unit test of an
 * observer.
 *
 * <p>In: events of the application under test, or what a test wants of an event. Out: the events.
 * Test time only. Depends on CDI, the library's events and their constructors. API.
 */
@NullMarked
package dev.jwtschemes.testkit.event;

import org.jspecify.annotations.NullMarked;
