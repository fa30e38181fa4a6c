package vn.thonbao.reminder;

import java.time.Instant;

/** The office has answered; published in the transaction of the answer. @param by the officer's name */
public record WishAnswered(Wish wish, boolean granted, String by, Instant at) {}
