package vn.thonbao.understanding;

/** Why a reading is proposed instead of taken (docs/understanding.md). The name picks the wording of the question back. */
public enum Doubt {
    /** "1.234": a thousand and more, or one and a bit. */
    SEPARATOR,
    /** "ba trăm hai": 320 or 302. */
    SHORT_FORM,
    APPROXIMATE,
    HEDGED,
    /** A sum, a complement, a share turned into percent, the previous figure plus a change. */
    COMPUTED,
    /** A slip of the keyboard was mended. */
    REPAIRED,
    /** A bare "15" where đồng are asked: 15 đồng or 15 triệu. */
    SCALED,
    /** Another unit than the field's, or another denominator than the one on file. */
    UNIT,
    /** "95-97", "bảy tám hộ": one of its ends, or something between. */
    RANGE,
    /** More than one figure stands in the message. */
    SEVERAL_FIGURES,
    /** "chưa có", "hết rồi": probably zero. */
    PERHAPS_NOTHING,
    /** The paste gives only an order, no names. */
    BY_ORDER,
    /** The label fits more than one indicator, or fits only after mending. */
    LABEL,
    /** "20/12" said in January, "10/8" in November: last year's or the next. */
    YEAR,
    /** "mùng 5", "rằm", "tháng giêng": the lunar calendar is possible or certain. */
    LUNAR,
    /** "thứ năm" said on a Thursday, "thứ sáu tới", "cuối tuần": several days fit. */
    WHICH_DAY,
    /** A day gone by where one to come is asked, or the other way round. */
    OTHER_SIDE,
    /** "chưa xong", "làm rồi": more than one stage of a task fits. */
    STAGE
}
