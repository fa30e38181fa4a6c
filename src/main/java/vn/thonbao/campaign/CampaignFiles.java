package vn.thonbao.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.thonbao.platform.yaml.Mistake;
import vn.thonbao.platform.yaml.Mistakes;
import vn.thonbao.platform.yaml.Place;
import vn.thonbao.platform.yaml.YamlFile;

/** Reads {@code campaigns/*.yaml} and tells every mistake of every file at once. Needs no database. */
public final class CampaignFiles {

    /** @param plans only those without a mistake */
    public record Result(List<CampaignPlan> plans, List<Mistake> mistakes) {
        public Result {
            plans = List.copyOf(plans);
            mistakes = List.copyOf(mistakes);
        }
    }

    /**
     * The periods of a campaign that runs already.
     *
     * @param moved those whose deadline the office has moved: the dates of those above were the plan's own, and are not held
     *     against them
     */
    public record Standing(List<ReportingPeriod> periods, List<ReportingPeriod> moved) {
        static final Standing NONE = new Standing(List.of(), List.of());
    }

    private CampaignFiles() {}

    /** @param flowsFolder the folder that holds {@code campaigns/}; mistakes name files relative to it */
    public static Result read(Path flowsFolder) {
        var plans = new ArrayList<CampaignPlan>();
        var mistakes = new Mistakes();
        for (var file : files(flowsFolder.resolve("campaigns"))) {
            var before = mistakes.count();
            YamlFile.read(file, "campaigns/" + file.getFileName(), mistakes)
                    .map(section -> new CampaignFile(section, codeOf(file), Standing.NONE, Optional.empty()).plan())
                    .filter(plan -> mistakes.count() == before)
                    .ifPresent(plans::add);
        }
        return new Result(plans, mistakes.sorted());
    }

    /**
     * One file that an officer hands in; the code in it is taken as it stands.
     *
     * @param name how mistakes call the file
     */
    public static Result read(String name, String text) {
        return read(name, text, code -> Standing.NONE, Optional.empty());
    }

    /**
     * As {@link #read(String, String)}, for an agency that may run the campaign already.
     *
     * @param standing by the campaign's code
     * @param units of the agency; absent = only those that the file lists are known
     */
    public static Result read(
            String name, String text, Function<String, Standing> standing, Optional<KnownUnits> units) {
        var mistakes = new Mistakes();
        var plan = YamlFile.parse(YamlFile.clean(text), new Place(name, 1, mistakes))
                .map(section -> {
                    var code = section.need("campaign").value();
                    return new CampaignFile(section, code, standing.apply(code), units).plan();
                })
                .filter(read -> mistakes.none());
        return new Result(plan.stream().toList(), mistakes.sorted());
    }

    /** The file's name is the campaign's code: so no two can be the same. */
    private static String codeOf(Path file) {
        return file.getFileName().toString().replaceFirst("\\.yaml$", "");
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.list(folder)) {
            return all.filter(f -> f.getFileName().toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }
}
