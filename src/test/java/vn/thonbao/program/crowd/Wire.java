package vn.thonbao.program.crowd;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * As little HTTP/1.1 as a load test needs: a thread for each connection, kept open, one write for each answer. The JDK's own
 * server writes head and body apart and then waits 40 ms for the network's permission.
 */
final class Wire implements AutoCloseable {

    interface Talk {
        Answer answer(String method, String body) throws InterruptedException;
    }

    /** @param status 0 = the connection is cut without a word */
    record Answer(int status, String body, Duration after) {
        static Answer of(String body) {
            return new Answer(200, body, Duration.ZERO);
        }

        Answer after(Duration pause) {
            return new Answer(status, body, pause);
        }
    }

    private final ServerSocket door;
    private final Talk talk;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    Wire(Talk talk) throws IOException {
        this.talk = talk;
        this.door = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
        daemon(this::listen);
    }

    int port() {
        return door.getLocalPort();
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    private void listen() {
        try {
            while (!door.isClosed()) {
                var caller = door.accept();
                caller.setTcpNoDelay(true);
                open.add(caller);
                daemon(() -> serve(caller));
            }
        } catch (IOException closed) {
            // the end
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            var in = new BufferedInputStream(caller.getInputStream());
            for (var first = line(in); !first.isEmpty(); first = line(in)) {
                var path = first.split(" ", 3)[1];
                var body = new String(in.readNBytes(length(in)), StandardCharsets.UTF_8);
                var answer =
                        talk.answer(path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT), body);
                LockSupport.parkNanos(answer.after().toNanos());
                if (answer.status() == 0) {
                    caller.setSoLinger(true, 0); // a reset, not a farewell
                    return;
                }
                caller.getOutputStream().write(bytes(answer));
            }
        } catch (IOException gone) {
            // a caller who was killed says no farewell
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(caller);
        }
    }

    private static int length(InputStream in) throws IOException {
        var length = 0;
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        return length;
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder(64);
        for (var c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private static byte[] bytes(Answer answer) {
        var body = answer.body().getBytes(StandardCharsets.UTF_8);
        var type = answer.body().startsWith("<") ? "text/html" : "application/json";
        var head = ("HTTP/1.1 " + answer.status() + " said\r\nContent-Type: " + type + "\r\nContent-Length: "
                        + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        var whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (var caller : open) {
            caller.close();
        }
    }
}
