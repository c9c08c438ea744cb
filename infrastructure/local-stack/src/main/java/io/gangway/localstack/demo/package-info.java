/** Fills the demo's inbox once, through the front door, so that the page has something to show. */
@org.jspecify.annotations.NullMarked
package io.gangway.localstack.demo;
