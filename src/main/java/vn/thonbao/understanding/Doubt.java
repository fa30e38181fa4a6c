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
    /** More than one figure stands in the message. */
    SEVERAL_FIGURES,
    /** "chưa có", "hết rồi": probably zero. */
    PERHAPS_NOTHING,
    /** The paste gives only an order, no names. */
    BY_ORDER,
    /** The label fits more than one indicator, or fits only after mending. */
    LABEL
}
