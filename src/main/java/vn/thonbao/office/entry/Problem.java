package vn.thonbao.office.entry;

import java.util.List;

/**
 * Why words were not taken as they stand, beside their field.
 *
 * @param choices what they may mean, likeliest first; empty when they mean nothing here
 */
record Problem(String why, List<String> choices) {}
