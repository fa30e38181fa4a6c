package vn.thonbao.award;

/** The office put it on the list, or did not; published in the transaction of the decision. */
public record AwardDecided(Award award, AwardStep step) {}
