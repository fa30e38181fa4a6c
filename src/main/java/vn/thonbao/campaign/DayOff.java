package vn.thonbao.campaign;

import java.time.LocalDate;

/** A line of the year's calendar: a day that is not what its weekday says. @param note why ("Giỗ Tổ Hùng Vương") */
public record DayOff(LocalDate date, Kind kind, String note) {

    public enum Kind {
        OFF("nghỉ"),
        /** For a day off that fell on a weekend. */
        INSTEAD("nghỉ bù"),
        /** A weekend day that is worked, for a weekday that was swapped off. */
        WORKED("làm bù");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As the office reads it. */
        public String words() {
            return words;
        }
    }

    boolean worked() {
        return kind == Kind.WORKED;
    }
}
