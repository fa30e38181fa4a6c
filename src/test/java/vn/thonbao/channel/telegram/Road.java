package vn.thonbao.channel.telegram;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What lies between us and Telegram: a router that forgets its connections tells nobody, and lets new ones through. */
final class Road implements AutoCloseable {

    private final ServerSocket door;
    private final URI beyond;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Set<Socket> forgotten = ConcurrentHashMap.newKeySet();

    Road(URI beyond) throws IOException {
        this.beyond = beyond;
        this.door = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
        daemon(this::listen);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    int openConnections() {
        return open.size();
    }

    /** What is said on a connection that is open now arrives nowhere, and nobody hears that. */
    void forgets() {
        forgotten.addAll(open);
    }

    private void listen() throws IOException {
        while (true) {
            var caller = door.accept();
            var there = new Socket(beyond.getHost(), beyond.getPort());
            open.add(caller);
            daemon(() -> carry(caller, caller.getInputStream(), there));
            daemon(() -> carry(caller, there.getInputStream(), caller));
        }
    }

    private void carry(Socket caller, InputStream from, Socket to) throws IOException {
        var bytes = new byte[8_192];
        for (int n = from.read(bytes); n >= 0; n = from.read(bytes)) {
            if (!forgotten.contains(caller)) {
                to.getOutputStream().write(bytes, 0, n);
            }
        }
        to.close();
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void daemon(Work work) {
        var thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException closed) {
                        // the end of the road
                    }
                },
                "road");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (var caller : open) {
            caller.close();
        }
    }
}
