package vn.thonbao.campaign;

public record CampaignId(long value) {}
