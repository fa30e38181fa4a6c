package vn.thonbao.difficulty;

import java.time.Instant;

/** One thing said about a difficulty, word for word. @param by the name as it was then */
public record DifficultyMessage(long id, boolean byOffice, String by, String words, Instant at) {}
