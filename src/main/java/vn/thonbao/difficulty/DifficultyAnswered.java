package vn.thonbao.difficulty;

/** The office has answered; published in the transaction of the answer. */
public record DifficultyAnswered(Difficulty difficulty, DifficultyMessage answer) {}
