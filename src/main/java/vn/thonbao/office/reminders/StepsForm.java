package vn.thonbao.office.reminders;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import vn.thonbao.reminder.Recipient;
import vn.thonbao.reminder.Step;
import vn.thonbao.reminder.Step.Anchor;
import vn.thonbao.reminder.Step.Kind;

/**
 * The steps of a campaign as a browser sends them: one value for each line and column.
 *
 * @param code empty for a new step
 * @param kind empty where nothing is to be added
 * @param drop codes of the steps that are to go
 */
record StepsForm(
        List<String> code,
        List<String> kind,
        List<String> anchor,
        List<String> days,
        List<String> at,
        List<String> recipient,
        List<String> drop) {

    private static final DateTimeFormatter ADDED = DateTimeFormatter.ofPattern("'them-'uuuuMMdd-HHmmss");

    /**
     * @param now names what is added: no code is ever used again, or its reminders would count as sent already
     * @throws IllegalArgumentException or {@link java.time.format.DateTimeParseException} if a line cannot be read
     */
    List<Step> steps(LocalDateTime now) {
        return IntStream.range(0, code.size())
                .filter(i -> !kind.get(i).isBlank() && !drop.contains(code.get(i)))
                .mapToObj(i -> step(i, now))
                .toList();
    }

    private Step step(int line, LocalDateTime now) {
        return new Step(
                code.get(line).isBlank() ? ADDED.format(now) : code.get(line).strip(),
                Kind.valueOf(kind.get(line)),
                Anchor.valueOf(anchor.get(line)),
                Integer.parseInt(days.get(line).strip()),
                LocalTime.parse(at.get(line)),
                Recipient.valueOf(recipient.get(line)));
    }
}
