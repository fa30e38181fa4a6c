package vn.thonbao.submission;

import java.time.Instant;
import java.util.Optional;
import vn.thonbao.campaign.IndicatorId;

/** One line of a figure's history, never changed afterwards; {@code answer} absent = withdrawn. */
public record FigureChange(
        IndicatorId indicator,
        Optional<FigureAnswer> answer,
        String rawWords,
        Author author,
        Instant at,
        int revision) {}
