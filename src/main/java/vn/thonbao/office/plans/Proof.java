package vn.thonbao.office.plans;

import java.util.List;
import java.util.Optional;
import vn.thonbao.campaign.PlanSheet.Part;
import vn.thonbao.campaign.PlanSheet.Place;
import vn.thonbao.office.campaigns.PlanFile;

/**
 * A draft as the reader of campaign files sees it.
 *
 * @param read what taking it would do; without a plan while there are faults
 */
record Proof(PlanFile.Read read, List<Fault> faults) {

    /** @param words what is wrong, with the names of the page */
    record Fault(Place place, String words) {

        boolean at(Optional<Part> part, int row) {
            return place.part().equals(part) && (part.isEmpty() || place.row() == row);
        }
    }

    public boolean takeable() {
        return faults.isEmpty() && read.takeable();
    }

    public List<Fault> faults(Part part, int row) {
        return faults.stream().filter(f -> f.at(Optional.of(part), row)).toList();
    }

    /** Those of the head that this form shows, and, with the rest of the head, of these lists. */
    List<Fault> faults(List<Part> parts) {
        return faults.stream()
                .filter(f -> f.place().part().map(parts::contains).orElse(false))
                .toList();
    }

    List<Fault> ofHead(boolean dates) {
        return faults.stream()
                .filter(f -> f.place().part().isEmpty())
                .filter(f -> dates == ofDates(f.place().key()))
                .toList();
    }

    private static boolean ofDates(String key) {
        return key.startsWith("repeats") || key.equals("periods") || key.equals("milestones");
    }
}
