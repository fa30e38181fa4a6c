package vn.thonbao.reminder;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/**
 * When an agency lets us write to people who did not ask, and how often.
 *
 * @param windows hours in which a message may go out, in order
 * @param quietDays days of the week on which none does
 * @param perWeek most messages to one person in any seven days
 */
public record Rules(List<Window> windows, Set<DayOfWeek> quietDays, int perWeek) {

    /** From the first minute on, up to but not including {@code to}. */
    public record Window(LocalTime from, LocalTime to) {
        boolean contains(LocalTime time) {
            return !time.isBefore(from) && time.isBefore(to);
        }
    }

    /** As the domain guide has it: mornings, evenings, never on a Sunday, three a week. */
    public static final Rules PRESET = new Rules(
            List.of(
                    new Window(LocalTime.of(7, 0), LocalTime.of(11, 0)),
                    new Window(LocalTime.of(18, 30), LocalTime.of(20, 30))),
            Set.of(DayOfWeek.SUNDAY),
            3);

    public Rules {
        windows = List.copyOf(windows);
        quietDays = Set.copyOf(quietDays);
    }
}
