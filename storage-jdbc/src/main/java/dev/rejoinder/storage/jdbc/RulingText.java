package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.Finding;
import dev.rejoinder.model.Ruling;
import dev.rejoinder.model.Verdict;
import java.util.ArrayList;
import java.util.List;

/** A ruling as {@link Lines}: its outcome, then a line for each finding with rule, level, reason and evidence. */
final class RulingText {

    private static final int FIELDS_BEFORE_EVIDENCE = 3;

    private RulingText() {}

    static String write(Ruling ruling) {
        if (ruling.equals(Ruling.NONE)) {
            return "";
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(ruling.outcome().name()));
        for (Finding finding : ruling.findings()) {
            Verdict verdict = finding.verdict();
            List<String> row =
                    new ArrayList<>(List.of(finding.rule(), verdict.level().name(), verdict.reason()));
            row.addAll(verdict.evidence());
            rows.add(row);
        }
        return Lines.write(rows);
    }

    static Ruling read(String text) {
        if (text.isEmpty()) {
            return Ruling.NONE;
        }
        List<List<String>> rows = Lines.read(text);
        List<Finding> findings = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            Verdict verdict = new Verdict(
                    Verdict.Level.valueOf(row.get(1)), row.get(2), row.subList(FIELDS_BEFORE_EVIDENCE, row.size()));
            findings.add(new Finding(row.get(0), verdict));
        }
        return new Ruling(Verdict.Level.valueOf(rows.get(0).get(0)), findings);
    }
}
