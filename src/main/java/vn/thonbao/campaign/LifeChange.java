package vn.thonbao.campaign;

import java.time.Instant;

/** A campaign was closed, opened again or put away. */
public record LifeChange(CampaignLife became, String by, Instant at, String why) {}
