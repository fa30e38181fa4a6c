package vn.thonbao.cli.understand;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.thonbao.flowfiles.FlowLibrary;
import vn.thonbao.understanding.Understanding;

/** Shows what the reader makes of a message, and why. Needs no database. */
@Command(
        name = "understand",
        description = "Cho biết chương trình hiểu một tin nhắn thế nào, và vì sao.",
        footer = {
            "",
            "Ví dụ:",
            "  understand \"gd vh 97,5\" --unit %% --max 100",
            "  understand --ask date \"thứ hai tuần sau\" --today 2025-11-20",
            "  understand --ask paste \"bhyt 98, hộ nghèo 2\"",
            "Không ghi tin nào thì gõ từng tin một; dòng trống hoặc Ctrl-D để dừng."
        })
public final class UnderstandCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Cho xem hướng dẫn này.")
    private boolean help;

    @Parameters(arity = "0..*", paramLabel = "TIN", description = "Tin nhắn cần đọc.")
    private List<String> words = List.of();

    @Mixin
    private final AskedOptions asked = new AskedOptions();

    @Option(
            names = "--batch",
            description = "Đọc từ đầu vào mỗi dòng một câu hỏi dạng JSON, trả mỗi dòng một kết quả JSON.")
    private boolean batch;

    @Override
    public Integer call() throws IOException {
        var folder = Path.of(System.getenv().getOrDefault("THONBAO_FLOWS", "conversation-flows"));
        var read = FlowLibrary.vocabulary(folder);
        if (read.vocabulary().isEmpty()) {
            read.mistakes().forEach(spec.commandLine().getErr()::println);
            return 1;
        }
        var reader = new Understanding(read.vocabulary().get());
        var in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        return batch ? batch(reader, in) : explain(new Explainer(reader, asked.question(folder, spec)), in);
    }

    private static int batch(Understanding reader, BufferedReader in) throws IOException {
        // Not flushed line by line: a batch is for a machine, and may be a million lines long.
        var out = new PrintWriter(new OutputStreamWriter(System.out, UTF_8), false);
        return new Batch(reader).run(in, out) == 0 ? 0 : 1;
    }

    private int explain(Explainer explainer, BufferedReader in) throws IOException {
        var out = spec.commandLine().getOut();
        if (!words.isEmpty()) {
            explainer.explain(String.join(" ", words)).forEach(out::println);
            return 0;
        }
        if (System.console() == null) {
            throw new ParameterException(
                    spec.commandLine(), "thiếu tin nhắn cần đọc (hoặc --batch để đọc JSON từ đầu vào)");
        }
        for (var line = ask(in, out); line.isPresent(); line = ask(in, out)) {
            explainer.explain(line.get()).forEach(out::println);
        }
        return 0;
    }

    private static Optional<String> ask(BufferedReader in, PrintWriter out) throws IOException {
        out.print("> ");
        out.flush();
        return Optional.ofNullable(in.readLine()).map(Objects::requireNonNull).filter(line -> !line.isBlank());
    }
}
