/** Lists cut to what a store takes in one call, or a unit of work may lock at once. */
package dev.rejoinder.parts;
