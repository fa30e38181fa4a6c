package vn.thonbao.understanding.figure;

import java.util.List;
import vn.thonbao.understanding.figure.Figure.Role;
import vn.thonbao.understanding.words.Message;
import vn.thonbao.understanding.words.Spelling;
import vn.thonbao.understanding.words.Words;

/** What the words right before and behind a figure make of it. */
record Roles(Message message, Words words, int depth) {

    Role of(Figure figure, List<Figure> before) {
        var at = figure.from();
        if (words.in("target", figure.to())) {
            return Role.TARGET;
        }
        if (words.endsBefore("on_total", at)) {
            return Role.TARGET;
        }
        if (words.endsBefore("unlike", at) || words.endsBefore("rather", at)) {
            return Role.WITHDRAWN;
        }
        if (words.endsBefore("change_down", at)) {
            return Role.FALL;
        }
        if (words.endsBefore("change_up", at)
                || message.sign(at - 1, "+") && message.token(at).glued()) {
            return Role.RISE;
        }
        var last = before.isEmpty() ? 0 : before.get(before.size() - 1).to();
        if (depth > 0 && !before.isEmpty() || between("part_of", last, at) && !before.isEmpty()) {
            return Role.PART;
        }
        if (between("before", last, at) || at > 0 && message.token(at - 1).key().equals(Spelling.key("từ"))) {
            return Role.BEFORE;
        }
        return Role.LEVEL;
    }

    private boolean between(String list, int from, int to) {
        for (var i = from; i < to; i++) {
            if (words.in(list, i)) {
                return true;
            }
        }
        return false;
    }
}
