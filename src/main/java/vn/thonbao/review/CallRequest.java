package vn.thonbao.review;

import java.time.Instant;
import java.util.Optional;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.UnitId;

/** A head who asked for a person, or whom the bot could not understand three times. */
public record CallRequest(long id, PersonId person, Optional<UnitId> unit, String reason, Instant at) {}
