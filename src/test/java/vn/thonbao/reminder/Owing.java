package vn.thonbao.reminder;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thonbao.campaign.PeriodId;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.UnitId;

/** A debt of person 1, head of unit 1, in the making. */
record Owing(
        LocalDateTime sendBy,
        LocalDateTime lock,
        LocalDate opens,
        long period,
        boolean moved,
        List<String> settled,
        Optional<LocalDateTime> asked,
        Optional<Reason> bar) {

    Owing(String sendBy, String opens) {
        this(
                LocalDateTime.parse(sendBy),
                LocalDateTime.parse(sendBy).plusDays(1),
                LocalDate.parse(opens),
                1,
                false,
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    Owing of(long other) {
        return new Owing(sendBy, lock, opens, other, moved, settled, asked, bar);
    }

    Owing until(String deadline) {
        var later = LocalDateTime.parse(deadline);
        return new Owing(later, later.plusDays(1), opens, period, moved, settled, asked, bar);
    }

    Owing agreed() {
        return new Owing(sendBy, lock, opens, period, true, settled, asked, bar);
    }

    Owing settled(List<String> codes) {
        return new Owing(sendBy, lock, opens, period, moved, List.copyOf(codes), asked, bar);
    }

    Owing asked(String moment) {
        return new Owing(sendBy, lock, opens, period, moved, settled, Optional.of(LocalDateTime.parse(moment)), bar);
    }

    Owing barred(Reason why) {
        return new Owing(sendBy, lock, opens, period, moved, settled, asked, Optional.of(why));
    }

    Debt debt() {
        return new Debt(
                new PeriodId(period),
                new UnitId(1),
                new PersonId(1),
                Recipient.HEAD,
                true,
                opens,
                sendBy,
                lock,
                moved,
                Step.PRESET,
                Set.copyOf(settled),
                asked,
                bar);
    }
}
