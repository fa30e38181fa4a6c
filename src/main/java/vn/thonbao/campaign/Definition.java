package vn.thonbao.campaign;

import java.util.List;

/** What stands of a campaign once it is open. */
record Definition(Campaign campaign, List<Indicator> indicators, List<Check> checks, List<Milestone> milestones) {}
