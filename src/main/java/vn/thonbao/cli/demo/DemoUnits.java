package vn.thonbao.cli.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The made-up people, counts and last year's figures of {@code demo/units.csv}; semicolons part the columns. */
record DemoUnits(List<Row> rows) {

    private static final int FIRST_COUNT = 4;
    private static final int FIRST_FIGURE = 10;

    /**
     * @param wholes denominators on file, by their name in the campaign file
     * @param lastYear indicator code to last year's figure, as it was written then
     */
    record Row(
            String code,
            String head,
            String addressForm,
            String phone,
            Map<String, BigDecimal> wholes,
            Map<String, String> lastYear) {}

    static DemoUnits read() {
        var lines = Resource.lines("units.csv");
        var names = lines.get(0).split(";");
        return new DemoUnits(
                lines.stream().skip(1).map(line -> row(names, line.split(";"))).toList());
    }

    private static Row row(String[] names, String[] cells) {
        var wholes = new LinkedHashMap<String, BigDecimal>();
        for (int i = FIRST_COUNT; i < FIRST_FIGURE; i++) {
            wholes.put(names[i], new BigDecimal(cells[i]));
        }
        var lastYear = new LinkedHashMap<String, String>();
        for (int i = FIRST_FIGURE; i < cells.length; i++) {
            lastYear.put(names[i], cells[i]);
        }
        return new Row(cells[0], cells[1], cells[2], cells[3], wholes, lastYear);
    }

    /** A text of the demo, from the jar. */
    static final class Resource {
        private Resource() {}

        static List<String> lines(String name) {
            try (var in = DemoUnits.class.getResourceAsStream("/demo/" + name)) {
                if (in == null) {
                    throw new IllegalStateException("the jar lacks demo/" + name);
                }
                return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                        .lines()
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
