package vn.thonbao.channel.webchat;

import java.util.Iterator;

/** What an open page is told. */
record Event(String id, String data) {

    /** The next of a stream's lines that is one. */
    static Event next(Iterator<String> events) {
        var id = "";
        while (events.hasNext()) {
            var line = events.next();
            if (line.startsWith("id:")) {
                id = line.substring(3);
            }
            if (line.startsWith("data:")) {
                return new Event(id, line.substring(5));
            }
        }
        throw new AssertionError("the stream ended");
    }
}
