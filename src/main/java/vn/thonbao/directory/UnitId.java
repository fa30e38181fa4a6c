package vn.thonbao.directory;

public record UnitId(long value) {}
