package vn.thonbao.office.reminders;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import vn.thonbao.reminder.Recipient;
import vn.thonbao.reminder.Step;
import vn.thonbao.reminder.Step.Anchor;
import vn.thonbao.reminder.Step.Kind;

/**
 * The steps of a campaign as a browser sends them: one value for each line and column; a line without a code was left blank.
 */
record StepsForm(
        List<String> code,
        List<String> kind,
        List<String> anchor,
        List<String> days,
        List<String> at,
        List<String> recipient) {

    /** @throws IllegalArgumentException or {@link java.time.format.DateTimeParseException} if a line cannot be read */
    List<Step> steps() {
        return IntStream.range(0, code.size())
                .filter(i -> !code.get(i).isBlank())
                .mapToObj(this::step)
                .toList();
    }

    private Step step(int line) {
        return new Step(
                code.get(line).strip(),
                Kind.valueOf(kind.get(line)),
                Anchor.valueOf(anchor.get(line)),
                Integer.parseInt(days.get(line).strip()),
                LocalTime.parse(at.get(line)),
                Recipient.valueOf(recipient.get(line)));
    }
}
