package vn.thonbao.office;

import vn.thonbao.campaign.Campaign;
import vn.thonbao.campaign.ReportingPeriod;

/** Which period of which campaign a page is about. */
public record Scope(Campaign campaign, ReportingPeriod period) {

    public String label() {
        return campaign.shortTitle() + " · " + period.label();
    }
}
