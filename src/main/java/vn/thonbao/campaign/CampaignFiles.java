package vn.thonbao.campaign;

import java.nio.file.Path;
import java.util.List;
import vn.thonbao.platform.yaml.Mistake;

/** Reads {@code campaigns/*.yaml} and tells every mistake of every file at once. Needs no database. */
public final class CampaignFiles {

    /** @param plans only those without a mistake */
    public record Result(List<CampaignPlan> plans, List<Mistake> mistakes) {}

    private CampaignFiles() {}

    /** @param flowsFolder the folder that holds {@code campaigns/}; mistakes name files relative to it */
    public static Result read(Path flowsFolder) {
        throw new UnsupportedOperationException("helper F " + flowsFolder);
    }
}
