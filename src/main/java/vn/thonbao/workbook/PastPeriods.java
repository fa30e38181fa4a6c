package vn.thonbao.workbook;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.thonbao.campaign.Campaign;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.ReportingPeriod;
import vn.thonbao.campaign.Revisions;

/** The periods of the past that rows speak of; one that is not on file yet is made when the workbook is written. */
final class PastPeriods {
    /** @param known absent while it is only in the workbook */
    record Past(Optional<ReportingPeriod> known, String label, Supplier<ReportingPeriod> make) {
        ReportingPeriod open() {
            return known.orElseGet(make);
        }
    }

    private final Campaign campaign;
    private final Revisions revisions;
    private final List<ReportingPeriod> asked;
    private final Map<List<LocalDate>, Past> known = new HashMap<>();

    PastPeriods(Campaign campaign, CampaignDesk campaigns, Revisions revisions) {
        this.campaign = campaign;
        this.revisions = revisions;
        this.asked = campaigns.periods(campaign.id());
        campaigns
                .history(campaign.id())
                .forEach(p -> known.put(List.of(p.from(), p.to()), new Past(Optional.of(p), p.label(), () -> p)));
    }

    /** What is wrong with it is told once, in the row that brings it up. */
    Past find(Line line, String labelled, String ends, Optional<String> label, LocalDate from, LocalDate to) {
        return known.computeIfAbsent(List.of(from, to), days -> {
            check(line, ends, from, to);
            line.need(labelled, label);
            var name = label.orElse("");
            return new Past(Optional.empty(), name, () -> revisions.past(campaign.id(), name, from, to));
        });
    }

    private void check(Line line, String ends, LocalDate from, LocalDate to) {
        if (from.isAfter(to)) {
            line.fault(ends, "Ngày cuối kỳ đứng trước ngày đầu kỳ. Xin xem lại hai ngày.");
        } else if (asked.stream().anyMatch(p -> !p.from().isAfter(to))) {
            line.fault(
                    ends,
                    "Kỳ này không phải kỳ cũ: nó chạm vào các kỳ đang thu. Số liệu của kỳ đang thu thì nhập ở trang “Nhập số liệu”.");
        }
    }
}
