/** What every import has in common: how a file is opened and told apart, and the tally that becomes the report. */
package dev.rejoinder.transfer.intake;
