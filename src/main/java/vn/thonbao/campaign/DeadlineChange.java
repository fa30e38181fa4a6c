package vn.thonbao.campaign;

import java.time.Instant;
import java.util.Optional;
import vn.thonbao.directory.UnitId;

/** A deadline was moved. @param unit absent = of every unit that has none of its own */
public record DeadlineChange(Optional<UnitId> unit, Deadline to, String by, Instant at, String why) {}
