package vn.thonbao.program;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The real jar in a process of its own, as somebody would start it. */
final class RunningProgram implements AutoCloseable {

    private final Process process;
    private final List<String> printed = new ArrayList<>();
    private boolean ended;

    private RunningProgram(Process process) {
        this.process = process;
        var reader = new Thread(this::read, "program-output");
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts and waits for a line that begins like that, at most a minute. */
    static RunningProgram start(Map<String, String> environment, String until, String... arguments)
            throws IOException, InterruptedException {
        var program = launch(environment, arguments);
        if (program.line(until).isEmpty()) {
            throw new IllegalStateException(
                    "the program stopped before it printed \"" + until + "\": " + program.printed());
        }
        return program;
    }

    static RunningProgram launch(Map<String, String> environment, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", // these processes live for seconds
                "-XX:+UseSerialGC",
                "-jar",
                System.getProperty("thonbao.jar")));
        command.addAll(Arrays.asList(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new RunningProgram(builder.start());
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Waits until such a line comes; empty when the program ended without it. */
    Optional<String> line(String start) throws InterruptedException {
        synchronized (printed) {
            while (!ended && found(start).isEmpty()) {
                printed.wait(TimeUnit.MINUTES.toMillis(2));
            }
            return found(start);
        }
    }

    private Optional<String> found(String start) {
        return printed.stream().filter(l -> l.startsWith(start)).findFirst();
    }

    /** All the time, so that the program never waits for a reader. */
    private void read() {
        try (var output = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                note(line);
            }
        } catch (IOException killed) {
            // what was printed before is there
        }
        synchronized (printed) {
            ended = true;
            printed.notifyAll();
        }
    }

    private void note(String line) {
        synchronized (printed) {
            printed.add(line);
            printed.notifyAll();
        }
    }

    List<String> printed() {
        synchronized (printed) {
            return List.copyOf(printed);
        }
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("still running after a minute: " + printed());
        }
        return process.exitValue();
    }

    /** kill -9: no shutdown hook runs. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
