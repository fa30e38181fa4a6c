package vn.thonbao.directory;

/** @param role as people say it ("tổ trưởng", "tổ phó") */
public record Post(PersonId person, UnitId unit, String role) {}
