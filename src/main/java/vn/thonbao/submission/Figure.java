package vn.thonbao.submission;

import java.time.Instant;
import java.util.OptionalLong;
import vn.thonbao.campaign.IndicatorId;

/**
 * @param rawWords exactly what was typed
 * @param message the inbox message it came in; absent when an officer keyed it
 * @param revision the sending it belongs to; larger than the submission's revision = entered, but not sent yet
 */
public record Figure(
        IndicatorId indicator,
        FigureAnswer answer,
        String rawWords,
        OptionalLong message,
        Author author,
        Instant at,
        int revision) {}
