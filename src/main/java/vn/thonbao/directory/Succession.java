package vn.thonbao.directory;

/** One unit became (a part of) another. Several former ones of one unit: merged; several next ones of one unit: split. */
public record Succession(UnitId former, UnitId next) {}
