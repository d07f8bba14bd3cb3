package dev.rejoinder.transfer.wordpress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rejoinder.transfer.ImportException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exports that WordPress' own importer is tested with, where they lie beside the project. */
class WordPressTestDataTest {
    private static final Path FOLDER = Path.of("../../shared/data/wxr");
    private static final Set<String> REFUSED =
            Set.of("malformed.xml", "malformed-simple.xml", "missing-version-tag.xml", "invalid-version-tag.xml");

    private static Recorded reading(String file) {
        try {
            return Recorded.reading(Files.readAllBytes(FOLDER.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void skipWithoutTheFiles() {
        assumeTrue(Files.isDirectory(FOLDER), "no exports in " + FOLDER.toAbsolutePath());
    }

    @Test
    void allAreReadButTheBroken() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(path -> path.getFileName().toString())
                            .filter(name -> name.endsWith(".xml") && !REFUSED.contains(name)))
                    .hasSizeGreaterThan(20)
                    .allSatisfy(name -> assertThat(reading(name).channels).hasSize(1));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "malformed.xml, 90, not XML inside <notachanneltag> of line 27",
        "malformed-simple.xml, 14, the file ends inside <item> of line 9",
        "missing-version-tag.xml, 27, the channel does not begin with <wp:wxr_version>",
        "invalid-version-tag.xml, 33, its version is 'abc'"
    })
    void theBrokenAreRefused(String file, int line, String problem) {
        assertThatExceptionOfType(ImportException.class)
                .isThrownBy(() -> reading(file))
                .withMessageStartingWith("line " + line + ": ")
                .withMessageContaining(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "authors-multiline.xml, 3, 0, 1, 0, 0",
        "crazy-cdata.xml, 0, 0, 1, 0, 3",
        "crazy-cdata-escaped.xml, 0, 0, 1, 0, 0",
        "missing-tags.xml, 0, 0, 1, 0, 0",
        "namespace-edge-cases.xml, 2, 2, 6, 0, 1",
        "small-export.xml, 3, 33, 11, 1, 0",
        "slashes.xml, 1, 2, 1, 1, 0",
        "term-formats.xml, 0, 7, 0, 0, 0",
        "valid-wxr-1.0.xml, 0, 9, 6, 1, 0",
        "valid-wxr-1.1.xml, 1, 3, 2, 1, 0",
        "wxr-utf-8-challenges.xml, 1, 0, 1, 0, 0",
        "wxr-with-sub-data.xml, 0, 1, 1, 1, 0"
    })
    void areReadWithNothingLost(String file, int authors, int terms, int items, int comments, int problems) {
        Recorded export = reading(file);

        assertThat(List.of(
                        export.authors.size(),
                        export.terms.size(),
                        export.items.size(),
                        export.comments.size(),
                        export.problems.size()))
                .containsExactly(authors, terms, items, comments, problems);
    }

    @ParameterizedTest
    @CsvSource({"crazy-cdata.xml", "crazy-cdata-escaped.xml"})
    void aCdataSectionInAnotherIsTextWhetherItWasSplitOrNot(String file) {
        WxrItem item = reading(file).onlyItem();

        assertThat(item.content().body()).isEqualTo("Content with nested <![CDATA[ tags ]]> :)");
        assertThat(item.meta())
                .extracting(WxrMeta::value)
                .containsExactly(
                        "Foo", "]]>", "This has <![CDATA[ opening and ]]> closing <![CDATA[ tags like this: ]]>");
    }

    @Test
    void severalCdataSectionsAreOneText() {
        assertThat(reading("multiple-cdata.xml").onlyItem().content().body()).isEqualTo("line oneline twoline three");
        assertThat(reading("blank-lines.xml").onlyItem().content().body())
                .isEqualTo("first paragraph\n\nsecond paragraph");
    }
}
