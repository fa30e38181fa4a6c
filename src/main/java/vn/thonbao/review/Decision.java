package vn.thonbao.review;

import java.time.Instant;

/** @param verdict "approved", "returned" or "reopened" */
public record Decision(int revision, String verdict, String by, Instant at, String reason) {}
