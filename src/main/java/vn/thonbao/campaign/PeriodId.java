package vn.thonbao.campaign;

public record PeriodId(long value) {}
