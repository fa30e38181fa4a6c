package vn.thonbao.conversation;

import vn.thonbao.understanding.Value;

/**
 * What a reporter said for one field, or confirmed.
 *
 * @param said the raw words, kept beside the figure for whoever reviews it
 */
public record Answer(Value value, String said) {}
