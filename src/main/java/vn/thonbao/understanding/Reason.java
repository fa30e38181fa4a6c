package vn.thonbao.understanding;

/** Why nothing could be read. The name picks the wording of the next question. */
public enum Reason {
    NO_FIGURE,
    /** "97,5,6": no number is written like that. */
    MALFORMED,
    ABOVE_MAXIMUM,
    BELOW_MINIMUM,
    NOT_WHOLE,
    /** Households where a percentage is asked, and the like. */
    OTHER_UNIT,
    /** "95-97". */
    RANGE,
    SEVERAL_FIGURES,
    /** The numerator is larger than the denominator. */
    SHARE_ABOVE_ONE,
    /** "đạt chỉ tiêu": that the target was met is no figure. */
    TARGET_MET,
    /** "như kỳ trước" where no previous figure is on file. */
    NO_PREVIOUS,
    NOT_A_DATE,
    /** "31/11". */
    NO_SUCH_DAY,
    /** "tháng sau", "đầu tháng", "sau Tết": no day was named. */
    NO_DAY_NAMED,
    /** "10/12 hoặc 11/12", "10-15/12". */
    SEVERAL_DATES,
    /** "thứ hai ngày 10/12" when that is a Wednesday. */
    WEEKDAY_AND_DATE,
    /** "xin thêm 3 ngày": counted from a day that is not in the message. */
    COUNTED_FROM_ELSEWHERE,
    NOT_YES_OR_NO,
    /** Where a sentence is asked. */
    NO_WORDS,
    /** Where it is asked how far a task is. */
    NO_STAGE,
    TOO_LONG
}
