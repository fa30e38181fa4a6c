package vn.thonbao.directory;

public record PersonId(long value) {}
