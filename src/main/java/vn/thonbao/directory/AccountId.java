package vn.thonbao.directory;

public record AccountId(long value) {}
