package dev.rejoinder.transfer;

import java.util.Map;

/**
 * What an export wrote.
 *
 * @param written how many of each kind ({@code posts}, {@code comments} …), by kind
 */
public record ExportReport(Map<String, Long> written) {}
