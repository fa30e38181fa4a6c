package vn.thonbao.review;

import java.time.Instant;

/** @param verdict "approved", "returned" or "reopened" @param inChat tapped in the chat, not on a page of the office */
public record Decision(int revision, String verdict, String by, Instant at, String reason, boolean inChat) {}
