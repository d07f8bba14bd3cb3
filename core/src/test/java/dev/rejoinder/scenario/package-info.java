/** What the engine promises, told as scenarios that run on every store. */
package dev.rejoinder.scenario;
