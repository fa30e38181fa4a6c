package vn.thonbao.program.crowd;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A head who begins a report, answers the question that is asked, sends it, and hears a question twice without answering twice. */
final class Head {

    private static final Pattern QUESTION = Pattern.compile("(?m)^(\\d+)/14 · ");
    private static final int QUESTIONS = 14;

    private final long chat;
    private final List<String> figures;
    private final List<String> wrong = new ArrayList<>();
    private int answered;
    private boolean sent;
    private boolean thanked;

    /** @param number tells this head's figures from those of others */
    Head(long chat, int number) {
        this.chat = chat;
        this.figures = figures(number);
    }

    static List<String> figures(int number) {
        return List.of(
                "0," + (10 + number % 90),
                "0",
                "1/312",
                (500 + number % 134) + "/634",
                "461/634",
                "13/13",
                "15/15",
                "97,5",
                "98," + (1 + number / 100 % 9),
                "1104/1104",
                "98,1",
                "co",
                "88,2",
                "2/2");
    }

    long chat() {
        return chat;
    }

    String greeting() {
        return "bc";
    }

    /** What to say next; empty when there is nothing new to say. */
    synchronized Optional<String> hears(String text) {
        var question = QUESTION.matcher(text);
        if (question.find()) {
            return answer(Integer.parseInt(question.group(1)), text);
        }
        if (text.contains("Xin lùi hạn")) {
            return Optional.empty(); // a reminder: the report is begun anyway
        }
        if (text.contains("đã nhận báo cáo")) {
            thanked = true;
            return Optional.empty();
        }
        if (answered == QUESTIONS && text.contains("\"Gửi\"")) {
            var first = !sent;
            sent = true;
            return first ? Optional.of("gửi") : Optional.empty();
        }
        wrong.add("does not understand: " + text);
        return Optional.empty();
    }

    private Optional<String> answer(int position, String text) {
        if (position <= answered) {
            return Optional.empty(); // heard before: the crowd counts whether there was a reason
        }
        if (position > answered + 1) {
            wrong.add("was asked " + position + " after " + answered + ": " + text);
        }
        answered = position;
        return Optional.of(figures.get(position - 1));
    }

    synchronized boolean done() {
        return thanked;
    }

    synchronized List<String> wrong() {
        return List.copyOf(wrong);
    }

    synchronized int answered() {
        return answered;
    }
}
