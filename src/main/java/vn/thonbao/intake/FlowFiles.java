package vn.thonbao.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thonbao.campaign.CampaignFiles;
import vn.thonbao.campaign.CampaignPlan;
import vn.thonbao.flowfiles.FlowLibrary;
import vn.thonbao.platform.yaml.Mistake;

/** The whole folder of flows and campaigns, with all mistakes of both: the program starts without any, or not at all. */
public record FlowFiles(Path folder, Optional<FlowLibrary> good, List<CampaignPlan> plans, List<Mistake> mistakes) {

    public static FlowFiles read(Path folder) {
        var flows = FlowLibrary.read(folder);
        var campaigns = CampaignFiles.read(folder);
        var mistakes = new ArrayList<>(campaigns.mistakes());
        if (flows instanceof FlowLibrary.Result.Bad bad) {
            mistakes.addAll(bad.mistakes());
        }
        var good = flows instanceof FlowLibrary.Result.Good result
                ? Optional.of(result.library())
                : Optional.<FlowLibrary>empty();
        good.ifPresent(library -> campaigns.plans().stream()
                .filter(p -> library.flows().stream().noneMatch(f -> f.name().equals(p.flow())))
                .forEach(p -> mistakes.add(new Mistake(
                        "campaigns/" + p.code() + ".yaml", 1, "CAMP-13", "không có kịch bản \"" + p.flow() + "\""))));
        return new FlowFiles(
                folder, good, campaigns.plans(), mistakes.stream().sorted().toList());
    }

    /** Only when there are no mistakes. */
    public FlowLibrary library() {
        return good.orElseThrow();
    }

    public String summary() {
        return mistakes.isEmpty()
                ? "Không có lỗi: %d kịch bản, %d đợt thi đua."
                        .formatted(library().flows().size(), plans.size())
                : "%d lỗi. Mỗi mã lỗi được giải thích trong docs/mistakes.md.".formatted(mistakes.size());
    }
}
