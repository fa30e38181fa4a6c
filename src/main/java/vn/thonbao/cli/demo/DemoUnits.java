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

/** The made-up people, counts and last year's figures of {@code demo/<folder>/units.csv}; semicolons part the columns. */
record DemoUnits(List<Row> rows) {

    private static final int FIRST_COUNT = 4;

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

    static DemoUnits read(DemoPlace place) {
        var lines = Resource.lines(place, "units.csv");
        var names = lines.get(0).split(";");
        return new DemoUnits(
                lines.stream().skip(1).map(line -> row(names, line.split(";"))).toList());
    }

    private static Row row(String[] names, String[] cells) {
        var wholes = new LinkedHashMap<String, BigDecimal>();
        var lastYear = new LinkedHashMap<String, String>();
        for (int i = FIRST_COUNT; i < cells.length; i++) {
            if (names[i].contains(".")) { // ah.07.1: codes of indicators have dots, names of counts have none
                lastYear.put(names[i], cells[i]);
            } else {
                wholes.put(names[i], new BigDecimal(cells[i]));
            }
        }
        return new Row(cells[0], cells[1], cells[2], cells[3], wholes, lastYear);
    }

    /** A text of the demo, from the jar. */
    static final class Resource {
        private Resource() {}

        static List<String> lines(DemoPlace place, String name) {
            var path = "/demo/" + place.folder() + "/" + name;
            try (var in = DemoUnits.class.getResourceAsStream(path)) {
                if (in == null) {
                    throw new IllegalStateException("the jar lacks " + path);
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
