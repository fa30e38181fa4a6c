package vn.thonbao.campaign;

/** Who keeps figures tells it: an item that somebody has answered stays in its plan. */
public interface Answered {

    /** Ever, in any period of its campaign, sent or not. */
    boolean isAnswered(IndicatorId indicator);
}
