package vn.thonbao.campaign;

public record IndicatorId(long value) {}
