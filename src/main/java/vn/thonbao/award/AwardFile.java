package vn.thonbao.award;

/** Evidence that came with a proposal; stored already. @param kind image, document or voice */
public record AwardFile(long id, String field, String sha256, String kind, String mediaType, long size, String name) {}
