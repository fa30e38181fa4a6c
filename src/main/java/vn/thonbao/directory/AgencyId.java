package vn.thonbao.directory;

public record AgencyId(long value) {}
