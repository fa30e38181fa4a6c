package vn.thonbao.cli.understand;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.thonbao.flowfiles.FlowLibrary;
import vn.thonbao.understanding.Understanding;

/** Shows what the reader makes of a message. Needs no database. */
@Command(name = "understand", description = "Cho biết chương trình hiểu một tin nhắn thế nào.")
public final class UnderstandCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Option(
            names = "--batch",
            description = "Đọc từ đầu vào mỗi dòng một câu hỏi dạng JSON, trả mỗi dòng một kết quả JSON.")
    private boolean batch;

    @Override
    public Integer call() throws IOException {
        var files = FlowLibrary.read(Path.of(System.getenv().getOrDefault("THONBAO_FLOWS", "conversation-flows")));
        if (files instanceof FlowLibrary.Result.Bad bad) {
            bad.mistakes().forEach(spec.commandLine().getErr()::println);
            return 1;
        }
        var understanding =
                new Understanding(((FlowLibrary.Result.Good) files).library().vocabulary());
        var in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        // Not flushed line by line: a batch is for a machine, and may be a million lines long.
        var out = new PrintWriter(new OutputStreamWriter(System.out, UTF_8), false);
        return new Batch(understanding).run(in, out) == 0 ? 0 : 1;
    }
}
