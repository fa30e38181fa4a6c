package vn.thonbao.review;

import java.time.Instant;
import vn.thonbao.campaign.IndicatorId;
import vn.thonbao.submission.FigureAnswer;

/** Why one figure was sent back, and what it was then. @param revision the sending it was about */
public record FigureComment(
        IndicatorId indicator,
        FigureAnswer old,
        String oldRawWords,
        String comment,
        String by,
        Instant at,
        int revision) {}
