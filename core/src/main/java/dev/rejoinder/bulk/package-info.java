/** Long lists in parts: cut to what a store takes or a unit of work may lock at once, or read page by page. */
package dev.rejoinder.bulk;
