package vn.thonbao.understanding.words;

/** One number word and the part it plays. */
public record Numeral(String key, long value, Role role) {

    public enum Role {
        DIGIT,
        /** mốt, tư, lăm: a digit only behind another number word. */
        TAIL_DIGIT,
        /** mười. */
        TEN,
        /** hăm, băm: twenty and thirty in one word. */
        TENS,
        /** mươi, chục, trăm, nghìn, triệu …: multiplies what stands before it. */
        SCALE
    }

    public static Numeral of(String key, long value, boolean tail) {
        return new Numeral(key, value, role(key, value, tail));
    }

    private static Role role(String key, long value, boolean tail) {
        if (value < 10) {
            return tail ? Role.TAIL_DIGIT : Role.DIGIT;
        }
        if (value == 10) {
            return key.equals(Spelling.key("mười")) ? Role.TEN : Role.SCALE;
        }
        return value < 100 && value % 10 == 0 ? Role.TENS : Role.SCALE;
    }

    public boolean scale() {
        return role == Role.SCALE;
    }
}
